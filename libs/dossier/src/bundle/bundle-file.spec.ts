import type { DocumentRow } from '@app/persistence';
import { bundleFile, isInBundle } from './bundle-file';

const AT = '2026-04-13T09:00:00.000+08:00';
const agent = { kind: 'person' as const, id: 'firm' };

function aRow(change: Partial<DocumentRow>): DocumentRow {
  return {
    ...{ id: 'doc_1', creditCode: '91990124MA0000001X', regionCode: '990124101', type: 'licence', version: 1 },
    ...{ state: 'accepted', fileId: 'f1', fileName: '执照.pdf', mediaType: 'application/pdf', size: 3, sha256: 'ab' },
    ...{ scan: 'clean', uploadedBy: agent, onBehalf: false, uploadedAt: AT, requestHash: 'cd', linked: null },
    acceptance: { type: 'licence', validTo: null, by: agent, at: AT },
    ...change,
  };
}

const open = async function* (): AsyncGenerator<Uint8Array> {
  yield Buffer.from('abc');
};

describe('a paper of an exported dossier', () => {
  it('comes with its bytes where it may be given out', () => {
    expect(bundleFile(aRow({}), 'refuse', open)).toMatchObject({ documentId: 'doc_1', sha256: 'ab', open });
    expect(bundleFile(aRow({ scan: 'unscanned' }), 'allow', open)).toMatchObject({ open });
  });

  it('has a place where it was accepted, or was handed in and went back for a virus', () => {
    const linked = { by: agent, at: AT };
    expect(isInBundle(aRow({ linked }))).toBe(true);
    expect(isInBundle(aRow({ linked, state: 'returned', acceptance: null, scan: 'infected' }))).toBe(true);
    // Nobody handed it in, or the bureau returned it for what it said: no case rests on it.
    expect(isInBundle(aRow({ state: 'pending', acceptance: null, scan: 'infected' }))).toBe(false);
    expect(isInBundle(aRow({ linked, state: 'returned', acceptance: null }))).toBe(false);
  });

  it('is listed without them where it was destroyed, is infected, or waits for a scan', () => {
    const destroyed = { at: AT, reason: 'retention' as const, rule: '保存期满' };
    const gone = bundleFile(aRow({ destroyed }), 'allow', open);
    expect(gone).toEqual(expect.objectContaining({ absent: 'destroyed', destroyed: { at: AT, reason: 'retention' } }));
    expect(gone).not.toHaveProperty('open');
    expect(bundleFile(aRow({ scan: 'infected' }), 'allow', open)).toMatchObject({ absent: 'infected' });
    expect(bundleFile(aRow({ scan: 'pending' }), 'allow', open)).toMatchObject({ absent: 'scanning' });
    expect(bundleFile(aRow({ scan: 'unscanned' }), 'refuse', open)).toMatchObject({ absent: 'unscanned' });
  });
});
