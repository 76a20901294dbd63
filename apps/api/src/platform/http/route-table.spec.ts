import { RouteTable } from './route-table';

describe('RouteTable', () => {
  const routes = new RouteTable();
  routes.add(['GET', 'HEAD'], '/api/v1/enterprises/:creditCode');
  routes.add('PUT', '/api/v1/enterprises/:creditCode/indicators');
  routes.add('GET', '/docs/*');

  it('knows the methods of an address with its ids', () => {
    expect(routes.methodsAt('/api/v1/enterprises/91990124MA00000001')).toEqual(['GET', 'HEAD']);
    expect(routes.methodsAt('/api/v1/enterprises/x/indicators')).toEqual(['PUT']);
    expect(routes.methodsAt('/docs/a/b.css')).toEqual(['GET']);
  });

  it('knows nothing of other addresses', () => {
    expect(routes.methodsAt('/api/v1/enterprises')).toEqual([]);
    expect(routes.methodsAt('/api/v1/enterprises/a/b')).toEqual([]);
  });
});
