/**
 * The module-federation container that JupyterLab asks for, written by hand: plain ES modules need no build.
 *
 * JupyterLab loads this file as a classic script, calls `init` with the libraries it shares, and then
 * `get("./extension")` for our plugins.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = new URL(".", script.src).href;
  /** @type {import("./lab/jupyter").ShareScope} */
  let scope = {};

  // Our modules come in while JupyterLab loads its own: it waits for every extension before it starts.
  const modules = import(`${base}lab/extension.js`);
  modules.catch(() => {}); // said when JupyterLab asks for them

  /**
   * @param {string} name  a package that JupyterLab or another extension shares
   * @returns {Promise<any>} its exports, or null where nobody shares it
   */
  const shared = async (name) => {
    const versions = Object.values(scope[name] ?? {});
    const version = versions.find((one) => one.loaded) ?? versions[0];
    return version ? (await version.get())() : null;
  };

  const container = {
    /** @param {import("./lab/jupyter").ShareScope} shareScope */
    init(shareScope) {
      scope = shareScope;
    },
    async get() {
      const { loadPlugins } = await modules;
      const plugins = await loadPlugins(shared);
      return () => ({ __esModule: true, default: plugins });
    },
  };
  const page = /** @type {any} */ (window);
  page._JUPYTERLAB ??= {};
  page._JUPYTERLAB["weerstand-widgets"] = container;
})();
