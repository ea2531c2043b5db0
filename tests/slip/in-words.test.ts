// Sums and telephone numbers as they stand on paper.
import { expect, it } from 'vitest';
import { amountInCapitals, amountInFigures, phoneInGroups } from '../../core/slip/in-words';

// By the rules of the banks for capitals (支付结算办法, annex 1).
it.each([
  [0, '人民币零元整', '0 元'],
  [0.05, '人民币伍分', '0.05 元'],
  [0.5, '人民币伍角整', '0.50 元'],
  [1100, '人民币壹仟壹佰元整', '1,100 元'],
  [1409.5, '人民币壹仟肆佰零玖元伍角整', '1,409.50 元'],
  [6007.14, '人民币陆仟零柒元壹角肆分', '6,007.14 元'],
  [325.04, '人民币叁佰贰拾伍元零肆分', '325.04 元'],
  [10008.05, '人民币壹万零捌元零伍分', '10,008.05 元'],
  [107000.53, '人民币壹拾万柒仟元伍角叁分', '107,000.53 元'],
  [100000000, '人民币壹亿元整', '100,000,000 元'],
  [100000008, '人民币壹亿零捌元整', '100,000,008 元'],
])('%d is %s', (yuan, capitals, figures) => {
  expect(amountInCapitals(yuan)).toBe(capitals);
  expect(amountInFigures(yuan)).toBe(figures);
});

it('a mobile stands in groups of 3-4-4, whatever way it was written', () => {
  for (const phone of ['19900000001', '199 0000 0001', '199-0000-0001'])
    expect(phoneInGroups(phone)).toBe('199-0000-0001');
  expect(phoneInGroups('12345')).toBe('12345');
});
