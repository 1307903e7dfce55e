/**
 * Runs before Playwright's driver: an `expect` whose condition does not hold yet describes no page.
 *
 * Playwright writes the whole page out as a screen reader has it at each look, ten times a second, for the message of a
 * failure that mostly does not come. On a session's page that took more than all the page did itself.
 */

const Module = require("node:module");

const DESCRIBES = /(\w+)\.ariaSnapshotForExpectFailure\(/g;
const { _compile: compile } = Module.prototype;

Module.prototype._compile = function (source, name, ...more) {
  const isDriver = name.endsWith("coreBundle.js");
  return compile.call(this, isDriver ? source.replace(DESCRIBES, "void (") : source, name, ...more);
};
