interface KnownRoute {
  readonly method: string;
  readonly pattern: RegExp;
}

/** All routes of the server, to tell a wrong method (405) from a wrong address (404): Fastify answers both alike. */
export class RouteTable {
  private readonly routes: KnownRoute[] = [];

  add(methods: string | readonly string[], url: string): void {
    const pattern = toPattern(url);
    for (const method of [methods].flat()) this.routes.push({ method, pattern });
  }

  /** The methods that an address knows, sorted; empty where nothing is there. */
  methodsAt(path: string): readonly string[] {
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}

// `:name` is one segment, `*` the rest of the path (find-my-way's syntax, as far as Nest's routes use it).
function toPattern(url: string): RegExp {
  const source = url
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z0-9_]+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}/?$`);
}
