/** Turns a picture into a PNG, in base64. The browser draws it from a blob, which the page's policy allows. */
export async function toPng(svg: string, scale: number): Promise<string> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas to draw on');
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
  } finally {
    URL.revokeObjectURL(address);
  }
}
