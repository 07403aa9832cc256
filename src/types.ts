/**
 * The nouns that more than one folder speaks of. Imports nothing.
 * The words are those of the README: syscall, fact, probe, runtime, observation, support, verdict, target.
 */

/** A core function type in its one printed form, `(i32, i64) -> (i32)`; results are always parenthesised. */
export type Signature = string;

/** Random access to the bytes of one module, so that a browser, a file and a pipe are read alike. */
export interface ByteSource {
  /** What the user called it: a path, a URL, `-` for standard input. */
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes from `offset`, or fewer where the source ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

// ---- what a module needs -------------------------------------------------------------------------------------

/** The kinds of `WebAssembly.Module.imports`, and `interface` for an import of a component. */
export type ImportKind = "function" | "table" | "memory" | "global" | "tag" | "interface";

export interface ModuleImport {
  module: string;
  name: string;
  kind: ImportKind;
  /** Functions: their {@link Signature}. Others: a short text such as `memory 17..16384 shared`. */
  signature: Signature;
  /** How many times the module lists this import; 1 nearly always. */
  count: number;
  /** Of a function, where the code was read: how calls lead to it from what a host calls. */
  reach?: Reach;
  /** Of an interface: the names of the functions of it that are imported. */
  functions?: string[];
}

/** By direct calls alone; only across a call through a table or a reference; by no call that the module has. */
export type Reach = "direct" | "indirect" | "none";

/**
 * What an export is for a host: `start` runs the program, `initialize` comes before any other call, `main` is the
 * program's own main function, `thread` is called for each new thread, `unwind` is Asyncify's, which takes a stack down
 * and puts it up again, `register` is that of a Node-API addon, `preinitialize` is called by Wizer ahead of time, and
 * `handler` answers requests.
 */
export type StartRole =
  | "start"
  | "initialize"
  | "main"
  | "thread"
  | "unwind"
  | "register"
  | "preinitialize"
  | "handler";

/** How a host starts a module, and what it calls of its own accord beside. */
export interface Start {
  exports: { name: string; role: StartRole }[];
  /** A function runs as soon as the module is instantiated, before a host can call anything. */
  function?: true;
}

/** `command`: exports `_start`. `reactor`: exports `_initialize` or other functions. `none`: nothing to call. */
export type Entry = "command" | "reactor" | "none";

export interface Needs {
  format: "core" | "component";
  entry: Entry;
  /** In order of first appearance; duplicates are counted, not repeated. */
  imports: ModuleImport[];
  /** Names of `probes/feature/<name>`, sorted; without `deep` as far as the sections other than code tell. */
  features: string[];
  /** The code was read too. */
  deep?: true;
  /** The producers section: field (`language`, `processed-by`, `sdk`) → `name version`. */
  producers: Record<string, string[]>;
  /** Exported names by kind, in order. */
  exports: { name: string; kind: Exclude<ImportKind, "interface"> }[];
  /** It has a start section: a function runs as soon as it is instantiated. */
  startFunction?: true;
  /** What a component shows beside: its interfaces in full, and what lies inside it. */
  component?: ComponentNeeds;
}

/** Something that a component imports or exports. */
export interface ComponentItem {
  /** `wasi:io/streams@0.2.3`, or any name of a function or type. */
  name: string;
  kind: "interface" | "function" | "type" | "component" | "core module" | "value";
  /** Of a function or type, as WIT writes it: `func(len: u64) -> result<list<u8>, stream-error>`. */
  signature?: string;
  /** Of an interface. A method is called `[method]input-stream.read`, as in the binary. */
  functions?: { name: string; signature: string }[];
  types?: { name: string; definition: string }[];
}

/** A core module inside a component; what it imports is given to it inside. */
export interface NestedModule {
  /** Of its first byte in the file. */
  offset: number;
  bytes: number;
  imports: ModuleImport[];
  /** Exported names, in order. */
  exports?: string[];
  producers?: Needs["producers"];
  /** The ABI that it provides to the modules beside it by means of the component's imports. */
  adapter?: string;
}

/** A core module of an older ABI that an adapter made a component of. */
export interface Adapted {
  /** `wasi_snapshot_preview1` */
  abi: string;
  /** By its adapter: a command is started by `wasi:cli/run`, a reactor by what it exports. */
  as: "command" | "reactor";
  /** The functions of the ABI that it imports. */
  functions: string[];
  /** The newest release of WASI whose interfaces the adapter takes, such as `0.2.12`. */
  wasi?: string;
}

export interface NestedComponent {
  imports: string[];
  exports: string[];
  modules: NestedModule[];
  components: NestedComponent[];
}

export interface ComponentNeeds {
  /** Exports that say how a host starts it: `wasi:cli/run@0.2.0`, `wasi:http/incoming-handler@0.2.0`. */
  starts: string[];
  /** Worlds that it fits into, such as `wasi:cli/command@0.2.0`; none where it imports what no such world has. */
  worlds: string[];
  /** It was a module of WASI preview 1, and an adapter stands between it and the interfaces. */
  adapted?: Adapted;
  imports: ComponentItem[];
  exports: ComponentItem[];
  modules: NestedModule[];
  components: NestedComponent[];
}

// ---- probes and observations ---------------------------------------------------------------------------------

/** `canary` proves the harness, `trait` is a finding about linking, `link` and `behaviour` test a syscall, `feature` the engine. */
export type ProbeKind = "canary" | "trait" | "link" | "behaviour" | "feature";

/** core: an ordinary libc relies on it in ordinary programs. edge: odd errnos, optional clocks, unusual flags. */
export type Weight = "core" | "edge";

export interface Expectation {
  end: "exited" | "trapped" | "timeout";
  /** For `exited`. */
  status?: number;
  /** For `exited`: a trap is as good an end, as where a pointer is out of bounds. */
  orTrapped?: true;
  /** Exact standard output, where the probe claims one. */
  stdout?: string;
}

/** What the harness puts at the other end of the network; src/probes/peer.ts says how each behaves. */
export type PeerKind = "tcp-echo" | "tcp-half-close" | "tcp-reset" | "tcp-slow" | "udp-echo" | "http";

/** What is known of a probe without compiling it. */
export interface Probe {
  /** `canary/argv`, `wasi_snapshot_preview1/fd_read.end-of-file`, `link/wasix_32v1/fd_pipe (i32, i32) -> (i32)` */
  id: string;
  kind: ProbeKind;
  /** One sentence that the probe shows true or false. */
  claim: string;
  weight: Weight;
  /** The syscall under test; absent for canaries and features. */
  syscall?: { module: string; name: string; signature: Signature };
  /** What the claim rests on: a specification paragraph or a libc's source. */
  source?: string;
  /** Which programs or libraries rely on it, and what goes wrong for them where it does not hold. */
  matters?: string;
  args: string[];
  env: Record<string, string>;
  stdin: string;
  /** Path below the preopened directory → content; a path that ends in `/` is a directory. */
  files: Record<string, string>;
  /** Path below the preopened directory → source, below the probes folder, of the module that is put there. */
  modules?: Record<string, string>;
  /** It runs beside each run of the probe, which finds its address in the variable PEER. */
  peer?: PeerKind;
  expect: Expectation;
  timeoutMs: number;
  /** It prepares the ground first and exits 120 if that fails. */
  setsUp?: true;
  /** Its claim is that a call of the function under test fails. */
  provokesError?: true;
  /** Harness canaries without which this probe says nothing, and features without which it is not even run. */
  requires: string[];
  /** Changes when what the probe does changes, not when its comments do. */
  digest: string;
}

export type End = "exited" | "unlinked" | "rejected" | "trapped" | "timeout" | "harness";

/** What probes show of a function: that it links, how a call of it ends, that a call which must fail does. */
export type ProbedPart = "link" | "behaviour" | "error";

/** A function, `module.name` → what no probe of it can show → why not. `probes/exempt.json` */
export type Exemptions = Record<string, Partial<Record<ProbedPart, string>>>;

/** How one run of one module ended. */
export interface Outcome {
  end: End;
  /** For `exited`; absent where the guest failed and its status got lost on the way: `detail` is then `failure`. */
  status?: number;
  /**
   * A normalised word or two, never a raw engine message. `unlinked`: the import `module.name`, with ` signature`
   * behind it where the name exists with another type; a link probe's own name is left out. `trapped`: `unreachable`, `host error`, …,
   * `unlinked` for a call that nobody answers, with `module.name` behind it where that is not the probe's own syscall.
   */
  detail?: string;
}

/** What one probe did, over all its runs. */
export interface Observation {
  digest: string;
  outcome: Outcome;
  /** Standard output was not what the probe expects. */
  stdoutDiffers?: boolean;
  /** The runs disagreed; these are the distinct observations as texts, sorted. `outcome` is then the first. */
  flaky?: string[];
}

/** One file of `matrix/observations/`. */
export interface ObservationFile {
  runtime: string;
  version: string;
  /** `linux-x64`: Node's `process.platform` and `process.arch`. */
  platform: string;
  configuration: string;
  flags: string[];
  /** The version that the engine itself reports; absent where it reports none. */
  engine?: string;
  /** Day of the measurement, ISO. */
  date: string;
  host: string;
  /** Harness canaries that this runtime by nature cannot pass → why. */
  cannot: Record<string, string>;
  observations: Record<string, Observation>;
}

// ---- running ---------------------------------------------------------------------------------------------------

/** One module to run once, in a fresh instance. */
export interface Job {
  /** Absolute path of the .wasm file. */
  wasm: string;
  /** Without the program's own name, which every runtime sets as it likes. */
  args: string[];
  env: Record<string, string>;
  /** Absolute path of a file that is standard input. */
  stdin: string;
  /** Absolute path of the host directory that is preopened as `/sandbox`. */
  directory: string;
  timeoutMs: number;
}

export interface RunResult {
  outcome: Outcome;
  stdout: Uint8Array;
  stderr: Uint8Array;
  /** What the engine said, for people; never stored. */
  message?: string;
}

/** A started runtime: a long-lived host process, or a recipe that starts one process a job. */
export interface Host {
  /** Never rejects for what a module or an engine does: that is an outcome (`harness` if it was our fault). */
  run(job: Job): Promise<RunResult>;
  close(): Promise<void>;
  /** A job given while another runs waits for its turn: what it needs can be made ready meanwhile. */
  readonly queues?: true;
}

export interface Installed {
  runtime: string;
  version: string;
  /** Folder it was installed into; absent for a runtime that comes with Node or npm. */
  directory?: string;
}

export interface Configuration {
  /** `default` or a word for the file name, e.g. `network`. */
  name: string;
  /** As a user of that runtime would write them. */
  flags: string[];
  /** Whether this version has the flags; every version unless said. */
  applies?(version: string): boolean;
}

/** One runtime as people use it. */
export interface Runtime {
  id: string;
  /** The first is `default`, without flags. */
  configurations: Configuration[];
  /** Harness canaries that it by nature cannot pass → why. */
  cannot: Record<string, string>;
  /** Those that single versions cannot pass besides. */
  cannotIn?(version: string): Record<string, string>;
  /** Versions known to install and work with this adapter, newest first; empty where it comes with npm alone. */
  versions: string[];
  /** Those that are here without installing anything. */
  present(): Promise<Installed[]>;
  /** Fills the empty folder `directory`; rejects with a WasiScanError that says why. Absent: cannot be installed. */
  install?(version: string, directory: string): Promise<void>;
  /** Seconds that installing takes roughly, where it is a build from source. */
  buildSeconds?: number;
  /** The version the engine itself reports, or undefined where it reports none. */
  engine(installed: Installed): Promise<string | undefined>;
  start(installed: Installed, configuration: Configuration): Promise<Host>;
}

// ---- facts -----------------------------------------------------------------------------------------------------

export interface KnownSignature {
  signature: Signature;
  /** Whose it is, where it is not the module's own: `wasmedge`, `wamr`, `component-adapter`, `earlier`, … */
  extension?: string;
  note?: string;
  sources: string[];
}

/** `matrix/targets/<name>.json`, where `docker/wasmedge.json` is `docker:wasmedge`: a place that people deploy to. */
export interface TargetFact {
  name: string;
  /** What it is, in a sentence. */
  about: string;
  /** The measured runtimes that stand in it. Without a version: the newest. */
  engines: { runtime: string; version?: string; as?: string }[];
  notes?: string[];
  /** Where it is said which engine that is. */
  sources: string[];
}

/** A version of the crate in which Wasmer keeps WASI: `wasmer-wasix`, and `wasmer-wasi` before it. */
export interface WasmerRelease {
  crate: string;
  version: string;
  /** The Wasmer that this version was released with; absent where its manifest does not pin one. */
  wasmer?: string;
}

/** `matrix/syscalls/<module>/<name>.json`; module and name are its path. */
export interface SyscallFact {
  module: string;
  name: string;
  /** The first is the one that the specification or today's libc uses. Empty for a removed name of unknown type. */
  signatures: KnownSignature[];
  /** It once existed and is gone: when it was in the witx, in Wasmer, in wasix-libc, as far as known. */
  removed?: { inWitxHistory?: string; firstInWasmer?: string; lastInWasixLibc?: string };
  /** The module whose function of the same name this one repeats. */
  mirrors?: string;
  /** Which declarations list it. A fact only: some of these no runtime has. */
  declaredIn?: string[];
  /** First day that wasix-libc declared it. */
  libcSince?: string;
  /** Which releases of Wasmer export it, read from its source by src/facts/wasmer-exports.mjs; until: the last that did. */
  exportedBy?: { since: WasmerRelease; until?: WasmerRelease };
  notes?: string[];
}

/** One release line of an interface of WASI, 0.2 or 0.3, in WIT. */
export interface InterfaceRelease {
  /** The first release of WASI that has it and the newest that was read; every patch release between has it too. */
  since: string;
  until: string;
  /** In an order in which each uses only earlier ones: `record { seconds: u64 }`, `resource`, `use wasi:io/poll.{pollable}`. */
  types: { name: string; definition: string }[];
  functions: InterfaceFunction[];
  sources: string[];
}

export interface InterfaceFunction {
  /** `get-stdin`, `[method]input-stream.read` */
  name: string;
  /** `func(self: borrow<input-stream>, len: u64) -> result<list<u8>, stream-error>` */
  signature: string;
  /** The version that added it, where that is not the first. */
  since?: string;
}

/** `matrix/interfaces/<package>/<interface>.json`, of the namespace `wasi`. */
export interface InterfaceFact {
  /** `wasi:cli/stdin` */
  name: string;
  /** A host starts a component by it: components export it, and no host provides it. */
  exported?: true;
  releases: InterfaceRelease[];
}

/** What a page says of a name: it works, in a flag's hands or not; with limits; it is there and does nothing; it is not. */
export type Claim = "supported" | "partial" | "stub" | "not";

/** What one page of documentation says. Names are `module.name`, `module.prefix*` or `feature name`. */
export interface ClaimPage extends Partial<Record<Claim, string[]>> {
  /** The page, and the commit or version of it that was read. */
  source: string;
  /** The versions of the runtime that it speaks of; neither: the newest. */
  since?: string;
  until?: string;
}

/** `matrix/claims/<runtime>.json`: what is said of a runtime in its documentation. A fact only. */
export interface RuntimeClaims {
  runtime: string;
  pages: ClaimPage[];
}

// ---- support and verdicts --------------------------------------------------------------------------------------

export type Support =
  | "unknown"
  | "missing"
  | "mismatch"
  | "stub"
  | "hangs"
  | "traps"
  | "broken"
  | "partial"
  | "links"
  | "works";

/** What is said of one import or feature in one runtime version: a support, or why there cannot be one. */
export type ReasonSupport = Support | "rejected" | "foreign" | "removed";

export type Verdict = "runs" | "at-risk" | "fails" | "unknown";

export type ImportStatus = "known" | "removed" | "other-signature" | "unlisted" | "foreign";

// ---- the report ------------------------------------------------------------------------------------------------

/** A profile that a target query named, and the engine that stands in it. */
export interface NamedEngine {
  /** `docker:wasmedge` */
  profile: string;
  runtime: string;
  version: string;
  /** What the place itself calls it. */
  as?: string;
  /** The measured version that answers for it, where it was not measured itself. */
  nearest?: string;
}

/** `-f json`, schema id `wasi-scan/report@1`; its JSON Schema is src/formats/report.schema.json. */
export interface Report {
  schema: "wasi-scan/report@1";
  tool: { name: string; version: string };
  matrix: { date: string; digest: string };
  /** The engines behind the profiles that were asked for. */
  targets?: NamedEngine[];
  errors: { input: string; code: string; message: string; hint?: string }[];
  modules: ModuleReport[];
}

export interface ModuleReport {
  name: string;
  /** Hex; left out by formats that do not show it, since it takes reading the whole file. */
  sha256?: string;
  bytes: number;
  format: Needs["format"];
  entry: Entry;
  abis: string[];
  /** Which exports decide how it starts. */
  start: Start;
  producers: Record<string, string[]>;
  /** What made it, as far as it shows; sorted by name. */
  toolchains: RecognisedToolchain[];
  /** What is odd about it, wherever it runs. */
  remarks: Remark[];
  capabilities: string[];
  /** What the capabilities come to, in words; with evidence from the code those that are called for certain first. */
  abilities?: Ability[];
  features: string[];
  /** The code was read, and its features are among them. */
  deep?: true;
  imports: ReportedImport[];
  component?: ComponentNeeds;
  verdicts: VerdictEntry[];
}

/** A compiler or tool that a module shows to be made with. */
export interface RecognisedToolchain {
  name: string;
  version?: string;
  /** What shows it: `producer rustc 1.95.0`, `import wasix_32v1.fd_dup`, `export tinygo_launch`. */
  by: string;
}

/** Something about a module that its verdicts do not say, or say only where it decides one. */
export interface Remark {
  /** `duplicate-imports`, `mixed-abis`, … */
  kind: string;
  text: string;
  /** The imports or exports that it is about. */
  names: string[];
  advice?: string;
}

/** How to build a module so that a reason goes away. */
export interface BuildAdvice {
  toolchain: string;
  advice: string;
  /** Where that is said. */
  source: string;
}

/** Something that a module is able to do by what it imports. It may never do it. */
export interface Ability {
  /** In a user's words: `reads files`. */
  what: string;
  /** The imports that it follows from. */
  imports: string[];
  /** Where the code was read: how calls lead to them. */
  reach?: Reach;
}

export interface ReportedImport extends ModuleImport {
  status: ImportStatus;
  /** The nearest known name or signature. */
  suggestion?: string;
  /** How often it was called in the run that was traced. */
  calls?: number;
}

/** One runtime over a maximal range of measured versions with the same answer. */
export interface VerdictEntry {
  runtime: string;
  since: string;
  until: string;
  /** More than one version was measured; those between them are taken to agree. */
  inferred?: true;
  /** The newest version measured of this runtime. */
  lastTested: string;
  /** No measured version lies between this entry and the one before it, which is of the same runtime. */
  contiguous?: true;
  verdict: Verdict;
  /** Flags of the one configuration that this verdict needs. */
  flags: string[];
  /** On a host of the user's own: the imports whose answer was declared there and not measured. */
  declared?: string[];
  /** Edge behaviours that do not hold in one of the versions at least, as `probe: observed`. */
  notes: string[];
  reasons: Reason[];
}

/** Why a verdict is not `runs`. */
export interface Reason {
  import?: string;
  feature?: string;
  /** Of the linker: `two-namespaces`, `duplicate-import`. */
  trait?: string;
  signature?: Signature;
  /** How often the import was called in the run that was traced. */
  calls?: number;
  /** How calls lead to the import, where the code was read. It ranks reasons, and never makes one lighter. */
  reach?: Reach;
  support: ReasonSupport;
  probe?: string;
  observed?: string;
  /** A command that shows it again. */
  reproduce?: string;
  advice?: string;
  /** By the toolchains that the module was made with. */
  build?: BuildAdvice[];
}
