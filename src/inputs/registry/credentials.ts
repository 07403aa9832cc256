import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { WasiScanError } from "../../model/errors.js";

export interface Credentials {
  user: string;
  /** A password, or a token where the user is `<token>`. */
  secret: string;
}

interface DockerConfig {
  auths?: Record<string, { auth?: string; username?: string; password?: string; identitytoken?: string }>;
  credsStore?: string;
  credHelpers?: Record<string, string>;
}

const HELPER_MS = 30_000;
/** Names that Docker keeps its own registry under. */
const DOCKER_HUB = ["https://index.docker.io/v1/", "index.docker.io", "docker.io", "registry-1.docker.io"];

/**
 * What `docker login`, `podman login` or a credential helper keeps for a registry; undefined for nothing.
 *
 * @throws WasiScanError `bad-data` for a file that is not JSON, or a helper that fails
 */
export function findCredentials(host: string, env: NodeJS.ProcessEnv = process.env): Credentials | undefined {
  const keys = host === "docker.io" ? DOCKER_HUB : [host, `https://${host}`, `https://${host}/`, `http://${host}`];
  for (const path of configFiles(env)) {
    if (!existsSync(path)) continue;
    const config = readConfig(path);
    const helper = keys.map((key) => own(config.credHelpers, key)).find(Boolean) ?? config.credsStore;
    const found = (helper && askHelper(helper, keys[0] as string, env)) || fromAuths(config, keys);
    if (found) return found;
  }
  return undefined;
}

function configFiles(env: NodeJS.ProcessEnv): string[] {
  const { REGISTRY_AUTH_FILE, DOCKER_CONFIG, XDG_RUNTIME_DIR } = env;
  return [
    ...(REGISTRY_AUTH_FILE ? [REGISTRY_AUTH_FILE] : []),
    join(DOCKER_CONFIG || join(env.HOME ?? homedir(), ".docker"), "config.json"),
    ...(XDG_RUNTIME_DIR ? [join(XDG_RUNTIME_DIR, "containers/auth.json")] : []),
  ];
}

function readConfig(path: string): DockerConfig {
  try {
    const config: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof config === "object" && config !== null ? config : {};
  } catch (cause) {
    // The text of the error may quote the file, which holds secrets.
    throw new WasiScanError("bad-data", `${path}: is not valid JSON`, "Fix it, or log in again.", { cause });
  }
}

function fromAuths({ auths }: DockerConfig, keys: string[]): Credentials | undefined {
  const entry = keys.map((key) => own(auths, key)).find(Boolean);
  if (!entry) return undefined;
  const [, user, password] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(entry.auth ?? "", "base64").toString()) ?? [];
  if (entry.identitytoken) return { user: "<token>", secret: entry.identitytoken };
  const secret = password ?? entry.password;
  return secret ? { user: user ?? entry.username ?? "", secret } : undefined;
}

/** `docker-credential-<name> get`, as Docker runs it. */
function askHelper(helper: string, server: string, env: NodeJS.ProcessEnv): Credentials | undefined {
  const program = `docker-credential-${helper}`;
  const failed = (why: string) =>
    new WasiScanError("bad-data", `${program}: ${why}`, `Does ${program} get work for ${server}? Log in again.`);
  if (!/^[\w.-]+$/.test(helper)) throw failed("not the name of a credential helper");
  const { stdout, status, error } = spawnSync(program, ["get"], {
    input: server,
    env,
    encoding: "utf8",
    timeout: HELPER_MS,
  });
  if (error) throw failed((error as NodeJS.ErrnoException).code === "ENOENT" ? "no such program" : error.message);
  // Every helper says so on standard output where it has nothing for that server.
  if (status !== 0 && /credentials not found/i.test(stdout)) return undefined;
  if (status !== 0) throw failed(`it ended with ${status}`);
  try {
    const { Username, Secret } = JSON.parse(stdout);
    return typeof Secret === "string" && Secret !== "" ? { user: String(Username ?? ""), secret: Secret } : undefined;
  } catch {
    throw failed("its answer is not JSON");
  }
}

const own = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
