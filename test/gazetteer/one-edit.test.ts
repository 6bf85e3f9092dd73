import { isOneEdit } from '../../src/gazetteer/one-edit.js';

test.each([
  ['a letter added', 'لافروف', 'لافرووف', true],
  ['a letter dropped', 'لافروف', 'لافرف', true],
  ['a letter replaced', 'لافروف', 'لافروق', true],
  ['two letters exchanged', 'لافروف', 'لافورف', true],
  ['two letters replaced', 'لافروف', 'لافرين', false],
  ['the same word', 'لافروف', 'لافروف', false],
  ['nothing and a letter', '', 'ا', true],
  ['nothing twice', '', '', false],
  ['letters far apart exchanged', 'ابج', 'جبا', false],
])('%s', (_, a, b, expected) => {
  expect([isOneEdit(a, b), isOneEdit(b, a)]).toEqual([expected, expected]);
});
