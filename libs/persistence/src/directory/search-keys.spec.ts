import fc from 'fast-check';
import { KEY_LENGTH, normalizeName, searchKeysOf } from './search-keys';

const isFoundBy = (names: readonly string[], typed: string): boolean =>
  searchKeysOf(names).some((key) => key.startsWith(normalizeName(typed)));

describe('the keys of a firm', () => {
  const HENGDA = ['云溪县恒达机械有限公司'];

  it.each(['云溪县恒达', '恒达机械', '有限公司', '云溪恒达', 'yxxhd', 'hdjx', 'HDJX', '恒达 机械'])(
    'lead to it from %s',
    (typed) => expect(isFoundBy(HENGDA, typed)).toBe(true),
  );

  it.each(['恒大', 'hdyx', '机械恒达'])('do not lead to it from %s', (typed) =>
    expect(isFoundBy(HENGDA, typed)).toBe(false),
  );

  it('lead to it from a former name', () => {
    expect(isFoundBy([...HENGDA, '云溪县宏远五金厂'], 'hywj')).toBe(true);
  });

  it('keep rare characters whole', () => {
    expect(isFoundBy(['𠮷祥面业有限公司'], '𠮷祥')).toBe(true);
    expect(searchKeysOf(['𠮷祥']).every((key) => !/[\ud800-\udfff]/u.test(key))).toBe(true);
  });

  it('lead to a firm from any part of its name, and are never longer than they need be', () => {
    const name = fc.array(fc.constantFrom(...'云溪恒达机械科技材料有限公司AB12（）'), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(name, fc.nat(28), fc.integer({ min: 1, max: KEY_LENGTH }), (characters, from, length) => {
        const plain = [...normalizeName(characters.join(''))];
        fc.pre(from < plain.length);
        const part = plain.slice(from, from + length).join('');
        expect(isFoundBy([characters.join('')], part)).toBe(true);
        expect(searchKeysOf([characters.join('')]).every((key) => [...key].length <= KEY_LENGTH)).toBe(true);
      }),
    );
  });
});
