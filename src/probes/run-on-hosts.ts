import type { Host } from "../model/runtime.js";

/** A job that takes longer than this is mostly waiting. */
const WAITS_AFTER_MS = 150;
/** Additional hosts for waiting jobs: each is a process, sometimes with a browser or a virtual machine. */
const MOST_SPARE = 4;

/** The hosts of one version: `hosts` grows while some of them wait. The caller closes them. */
export interface Crew {
  hosts: Host[];
  /** How many compute at once. */
  jobs: number;
  /** Opens another host; if absent, none takes over. */
  start?: () => Promise<Host>;
}

interface Worker {
  /** Lanes whose job takes long. */
  waiting: number;
  leaving?: true;
}

/**
 * Calls `work` for every item, on any free host. A host that queues gets two at a time: while it runs one,
 * the directory of the other is created. While a host waits another takes over, so that a hanging job costs only its own time and
 * no processor idles.
 */
export async function runOnHosts<T>(
  crew: Crew,
  items: T[],
  work: (host: Host, item: T) => Promise<void>,
): Promise<void> {
  const pending = [...items].reverse();
  const free = [...crew.hosts].reverse();
  const workers = new Set<Worker>();
  const ended: Promise<void>[] = [];
  // Hosts that are still starting.
  let arriving = 0;
  const computing = () => [...workers].filter(({ waiting, leaving }) => waiting === 0 && !leaving).length;

  async function lane(worker: Worker, host: Host): Promise<void> {
    while (!worker.leaving) {
      // Another host took over meanwhile.
      if (computing() > crew.jobs) worker.leaving = true;
      const item = worker.leaving ? undefined : pending.pop();
      if (item === undefined) return;
      let waits = 0;
      const timer = setTimeout(() => {
        waits = 1;
        worker.waiting++;
        employ();
      }, WAITS_AFTER_MS);
      try {
        await work(host, item);
      } finally {
        clearTimeout(timer);
        worker.waiting -= waits;
      }
    }
  }

  async function employed(worker: Worker, arrives: Host | Promise<Host>): Promise<void> {
    try {
      const host = await arrives;
      await Promise.all((host.queues ? [host, host] : [host]).map((one) => lane(worker, one)));
      free.push(host);
    } finally {
      workers.delete(worker);
    }
    employ();
  }

  /** Undefined if the limit is reached. */
  function another(): Promise<Host> | undefined {
    if (!crew.start || crew.hosts.length + arriving >= crew.jobs + MOST_SPARE) return undefined;
    arriving++;
    return crew
      .start()
      .then((host) => {
        crew.hosts.push(host);
        return host;
      })
      .finally(() => {
        arriving--;
      });
  }

  function employ(): void {
    while (pending.length > 0 && computing() < crew.jobs) {
      const arrives = free.pop() ?? another();
      if (!arrives) return;
      const worker: Worker = { waiting: 0 };
      workers.add(worker);
      const end = employed(worker, arrives);
      // A failure is handled below.
      end.catch(() => {});
      ended.push(end);
    }
  }

  employ();
  // Hosts added later come last.
  for (let i = 0; i < ended.length; i++) await ended[i];
}
