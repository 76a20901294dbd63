import { maskName, ofAccount, ofObjector, ofPerson } from './person';

describe('a person in the record', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳娜娜', '欧***'],
    ['阿布都热合曼·买买提', '阿***'],
    ['Wang Xiaoming', 'W***'],
    ['𠮷田', '𠮷*'],
    ['李', '李*'],
    [' ', ''],
  ])('%j is %j in a list', (name, masked) => expect(maskName(name)).toBe(masked));

  it('is the same however the name is spaced or wide, and another where they object or have an account', () => {
    expect(ofPerson(' 王 小明')).toBe(ofPerson('王小明'));
    expect(ofPerson('Ｗａｎｇ')).toBe(ofPerson('Wang'));
    expect(new Set([ofPerson('王小明'), ofObjector('王小明', '138'), ofAccount('王小明')]).size).toBe(3);
    expect(ofObjector('王小明', '138')).not.toBe(ofObjector('王小明', '139'));
  });
});
