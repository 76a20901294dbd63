import { languageOf } from './language';

describe('languageOf', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB, zh;q=0.5', 'en'],
    ['zh;q=0.3, en;q=0.7', 'en'],
    ['fr, en;q=0.4', 'en'],
    ['fr', 'zh'],
    ['*', 'zh'],
    ['en;q=0, zh', 'zh'],
    ['en;q=0.0', 'zh'],
  ])('answers %s in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
