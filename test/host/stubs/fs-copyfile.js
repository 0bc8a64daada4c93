// Stand-in for @vscode/fs-copyfile (native, copy on write); the built-in git extension does not load without it.
const fs = require('node:fs');
exports.constants = fs.constants;
exports.isCloneSupported = () => false;
exports.cp = (from, to, options) => fs.promises.cp(from, to, options);
exports.copyFile = (from, to, mode) => fs.promises.copyFile(from, to, mode);
exports.copyFileSync = (from, to, mode) => fs.copyFileSync(from, to, mode);
