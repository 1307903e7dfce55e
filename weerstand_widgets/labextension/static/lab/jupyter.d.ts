/** What we use of JupyterLab, Lumino and ipywidgets, and no more: their own types would need their packages. */

export type ShareScope = Record<string, Record<string, { loaded?: unknown; get(): Promise<() => any> }>>;

export interface Signal<Sender, Args> {
  connect(slot: (sender: Sender, args: Args) => void, self?: unknown): boolean;
  disconnect(slot: (sender: Sender, args: Args) => void, self?: unknown): boolean;
}

// -- Lumino

export declare class Widget {
  constructor(options?: { node?: HTMLElement });
  node: HTMLElement;
  readonly parent: Widget | null;
  readonly isAttached: boolean;
  readonly isDisposed: boolean;
  readonly isVisible: boolean;
  readonly disposed: Signal<this, void>;
  id: string;
  readonly title: { label: string };
  addClass(name: string): void;
  hasClass(name: string): boolean;
  toggleClass(name: string, force: boolean): boolean;
  readonly isHidden: boolean;
  close(): void;
  children(): IterableIterator<Widget>;
  fit(): void;
  hide(): void;
  show(): void;
  setHidden(isHidden: boolean): void;
  dispose(): void;
  protected onAfterAttach(message: unknown): void;
  protected onBeforeDetach(message: unknown): void;
  protected onActivateRequest(message: unknown): void;
}

export declare class DockPanel extends Widget {
  tabBars(): IterableIterator<Widget>;
}

export declare class Menu extends Widget {
  constructor(options: { commands: CommandRegistry });
  addItem(item: { command: string; args?: CommandArgs }): void;
}

export type CommandArgs = Record<string, any>;

export interface CommandOptions {
  label: string | ((args: CommandArgs) => string);
  caption?: (args: CommandArgs) => string;
  icon?: (args: CommandArgs) => unknown;
  isEnabled?: () => boolean;
  isToggled?: () => boolean;
  isVisible?: () => boolean;
  execute: (args: CommandArgs) => unknown;
}

export declare class CommandRegistry {
  static keystrokeForKeydownEvent(event: KeyboardEvent): string;
  readonly keyBindings: readonly { command: string; args: CommandArgs; keys: readonly string[]; selector: string }[];
  addCommand(id: string, options: CommandOptions): { dispose(): void };
  execute(id: string, args?: CommandArgs): Promise<unknown>;
  isEnabled(id: string, args?: CommandArgs): boolean;
  hasCommand(id: string): boolean;
  isToggleable(id: string): boolean;
  isToggled(id: string): boolean;
  label(id: string): string;
  notifyCommandChanged(id?: string): void;
  addKeyBinding(binding: { command: string; keys: string[]; selector: string }): void;
}

// -- notebooks

export interface CellModel {
  readonly type: string;
  /** Of code only. */
  readonly outputs: {
    readonly length: number;
    readonly changed: Signal<unknown, unknown>;
    get(index: number): { readonly data: Record<string, unknown> };
  };
  /** Of Markdown. */
  readonly attachments?: unknown;
  readonly id: string;
  readonly contentChanged: Signal<CellModel, void>;
  readonly metadataChanged: Signal<CellModel, { key: string }>;
  readonly sharedModel: {
    transact(work: () => void, undoable: boolean): void;
    getSource(): string;
  };
  getMetadata(key: string): any;
  setMetadata(key: string, value: unknown): void;
}

export interface SharedCell {
  getId(): string;
  getSource(): string;
  setSource(source: string): void;
  getOutputs(): { data?: Record<string, unknown> }[];
  setOutputs(outputs: unknown[]): void;
}

export interface SharedNotebook {
  readonly cells: SharedCell[];
  getCell(index: number): SharedCell;
  insertCell(index: number, cell: object): void;
  moveCell(from: number, to: number): void;
  deleteCell(index: number): void;
}

export interface NotebookModel {
  readonly sharedModel: SharedNotebook;
  readonly cells: Iterable<CellModel> & { readonly changed: Signal<unknown, unknown> };
  readonly collaborative: boolean;
  readonly metadataChanged: Signal<NotebookModel, { key: string }>;
  readonly contentChanged: Signal<NotebookModel, void>;
  dirty: boolean;
  readonly stateChanged: Signal<NotebookModel, { name: string; newValue: unknown }>;
  getMetadata(key: string): any;
  setMetadata(key: string, value: unknown): void;
  toJSON(): any;
  fromJSON(notebook: unknown): void;
}

export interface ContentsModel {
  readonly path: string;
  readonly hash?: string;
  readonly last_modified: string;
  readonly writable: boolean;
  readonly content?: any;
}

export interface ContentsManager {
  get(path: string, options: { content: boolean; hash?: boolean; type?: string }): Promise<ContentsModel>;
}

export interface SessionContext {
  initialize(): Promise<boolean>;
  startKernel(): Promise<boolean>;
  shutdown(): Promise<void>;
  kernelPreference: KernelPreference;
  readonly ready: Promise<void>;
  readonly specsManager: { readonly ready: Promise<void> };
  readonly session: { readonly kernel: object | null; readonly path: string; setPath(path: string): Promise<void> } | null;
}

export interface KernelPreference {
  readonly shouldStart?: boolean;
  readonly canStart?: boolean;
  readonly language?: string;
  readonly name?: string;
}

export interface Context {
  /** Without the drive, such as that of jupyter-collaboration. */
  readonly localPath: string;
  readonly sessionContext: SessionContext;
  readonly urlResolver: unknown;
  readonly path: string;
  readonly model: NotebookModel;
  readonly contentsModel: ContentsModel | null;
  readonly isReady: boolean;
  readonly isDisposed: boolean;
  readonly ready: Promise<void>;
  readonly disposed: Signal<Context, void>;
  readonly pathChanged: Signal<Context, string>;
  save(): Promise<void>;
}

export declare class NotebookPanel extends Widget {
  readonly context: Context;
  readonly contentHeader: Widget & { addWidget(widget: Widget): void };
}

export declare class DocumentWidget extends Widget {
  constructor(options: { content: Widget; context: Context });
  readonly context: Context;
  readonly content: Widget;
  readonly toolbar: Widget;
}

export interface FileType {
  name: string;
  displayName: string;
  contentType: string;
  fileFormat: string;
  mimeTypes: string[];
  extensions: string[];
  pattern: string;
  icon: unknown;
}

export interface FactoryOptions {
  name: string;
  label: string;
  fileTypes: string[];
  defaultFor: string[];
  modelName: string;
  canStartKernel: boolean;
  preferKernel: boolean;
}

export declare abstract class ABCWidgetFactory {
  constructor(options: FactoryOptions);
  get contentProviderId(): string | undefined;
  protected abstract createNewWidget(context: Context): DocumentWidget;
}

export interface DocumentRegistry {
  addFileType(fileType: FileType): void;
  addWidgetFactory(factory: ABCWidgetFactory): void;
  getWidgetFactory(name: string): { readonly contentProviderId?: string } | undefined;
  getKernelPreference(path: string, factory: string): KernelPreference | undefined;
}

export interface NotebookTracker {
  readonly widgetAdded: Signal<NotebookTracker, NotebookPanel>;
}

// -- rendering

export interface MimeModel {
  readonly data: Record<string, unknown>;
}

export interface RenderMimeRegistry {
  clone(options: { resolver: unknown }): RenderMimeRegistry;
  createModel(options: { data: Record<string, unknown>; trusted: boolean }): MimeModel;
  createRenderer(mimeType: string): Widget & { renderModel(model: MimeModel): Promise<void> };
  addFactory(factory: { safe: boolean; mimeTypes: string[]; createRenderer: () => Widget }, rank: number): void;
}

// -- ipywidgets

export declare class WidgetModel {
  readonly widget_manager: { readonly context?: Context };
  readonly comm_live: boolean;
  defaults(): Record<string, unknown>;
  initialize(attributes: unknown, options: unknown): void;
  get(name: string): any;
  set(values: Record<string, unknown>): void;
  save_changes(): void;
  on(event: string, call: () => void): void;
  once(event: string, call: () => void): void;
}

export interface WidgetRegistry {
  registerWidget(data: { name: string; version: string; exports: Record<string, unknown> }): void;
}

// -- the application

/** What both JupyterLab's and Notebook's shell have. */
export interface Shell {
  readonly currentWidget: Widget | null;
}

/** JupyterLab's own; `down` is not in every version. */
export declare class LabShell extends Widget {
  readonly currentWidget: Widget | null;
  readonly currentChanged: Signal<unknown, unknown>;
  readonly layoutModified: Signal<unknown, unknown>;
  readonly leftCollapsed: boolean;
  readonly rightCollapsed: boolean;
  readonly downCollapsed: boolean | undefined;
  collapseLeft(): void;
  collapseRight(): void;
  collapseDown(): void;
  expandLeft(): void;
  expandRight(): void;
  expandDown(): void;
}

export interface App {
  readonly shell: Shell | LabShell;
  readonly commands: CommandRegistry;
  readonly docRegistry: DocumentRegistry;
  readonly serviceManager: {
    readonly contents: ContentsManager;
    readonly events: { readonly stream: Signal<unknown, { schema_id: string; session: string; question_ids: string[]; writer: string }> };
  };
}

export interface Translator {
  readonly languageCode: string;
  load(domain: string): { __(text: string, ...parts: string[]): string };
}

export interface Launcher {
  add(item: {
    command: string;
    args?: CommandArgs;
    category: string;
    categoryRank: number;
    rank: number;
  }): { dispose(): void };
}

export interface Palette {
  addItem(item: { command: string; category: string }): void;
}

export interface MainMenu {
  addMenu(menu: Menu, update: boolean, options: { rank: number }): void;
}

export interface Plugin {
  id: string;
  description: string;
  autoStart: boolean;
  requires: unknown[];
  optional?: unknown[];
  activate: (app: App, ...services: any[]) => void | Promise<void>;
}

export interface DialogButton {
  readonly accept: boolean;
  readonly actions: string[];
}

export interface DialogClass {
  createButton(options: { label: string; actions: string[] }): DialogButton;
  cancelButton(options: { label: string }): DialogButton;
  okButton(options: { label: string }): DialogButton;
  readonly tracker: { readonly widgetAdded: Signal<unknown, Widget & { reject(): void }> };
}

/** The packages in `lab.js`. `jupyterWidgets` is missing where ipywidgets is not installed. */
export interface Lab {
  apputils: {
    Dialog: DialogClass;
    ICommandPalette: unknown;
    showDialog(options: {
      title: string;
      body: string | Widget;
      buttons: DialogButton[];
      hasClose?: boolean;
      focusNodeSelector?: string;
    defaultButton?: number;
    }): Promise<{ button: DialogButton; value: any }>;
  };
  attachments: { AttachmentsResolver: new (options: { parent: unknown; model: unknown }) => unknown };
  commands: { CommandRegistry: typeof CommandRegistry };
  coreutils: {
    PageConfig: {
      getBaseUrl(): string;
      getOption(name: string): string;
      setOption(name: string, value: string): string;
      getUrl(options: { mode?: string; workspace?: string; treePath?: string }): string;
    };
    PathExt: { basename(path: string, extension?: string): string };
    URLExt: { encodeParts(path: string): string };
  };
  docregistry: { ABCWidgetFactory: typeof ABCWidgetFactory; DocumentWidget: typeof DocumentWidget };
  jupyterWidgets: { WidgetModel: typeof WidgetModel; IJupyterWidgetRegistry: unknown } | null;
  launcher: { ILauncher: unknown };
  mainmenu: { IMainMenu: unknown };
  notebook: { INotebookTracker: unknown; NotebookPanel: typeof NotebookPanel };
  rendermime: { IRenderMimeRegistry: unknown };
  services: {
    ServerConnection: {
      makeSettings(): { baseUrl: string };
      makeRequest(url: string, init: RequestInit, settings: { baseUrl: string }): Promise<Response>;
    };
  };
  translation: { ITranslator: unknown };
  ui: {
    notebookIcon: unknown;
  };
  widgets: { Widget: typeof Widget; Menu: typeof Menu };
}
