// Stand-in for @vscode/native-watchdog. The extension host also polls its parent from
// JavaScript once a second, so it still ends when the server is gone.
exports.start = () => {};
exports.exit = (code) => process.exit(code);
