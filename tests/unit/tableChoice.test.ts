// What is a table at all, and what its columns are used for.
import { describe, expect, it } from 'vitest';
import { proposeChoice } from '../../src/formats/table/proposeChoice';
import { readTable } from '../../src/formats/table/readTable';
import { tableCertainty } from '../../src/formats/table/tableCertainty';

const PROSE =
  'Tea grows on hills, where it rains.\nIt is picked by hand, mostly.\nThen it dries, in the sun.\nAt last it is sold, in tins.\n';

describe('a text', () => {
  it.each([
    ['with a head', '#separator:comma\n#html:false\nx', 'sure'],
    ['with tabs', 'tea\tčaj\ncoffee\tkáva', 'sure'],
    ['of one row with a tab', 'tea\tčaj', 'sure'],
    ['with tabs in most rows', 'tea\tčaj\nmilk\tmléko\nwater\tvoda\nno tab here', 'sure'],
    ['with tabs in some rows', 'tea\tčaj\nno tab\nnone here either\nwater\tvoda', 'maybe'],
    ['with a header', 'question,answer\nWhat is tea?,A drink', 'sure'],
    ['with a header in Czech', 'otázka;odpověď\nCo je čaj?;Nápoj', 'sure'],
    ['with commas and no blanks', 'tea,čaj\nmilk,mléko\nwater,voda', 'sure'],
    ['with three dashes', 'tea---a drink, hot\nmilk---a drink, white', 'sure'],
    ['with colons and no blanks', 'Chad:N’Djamena\nMali:Bamako\nTogo:Lomé', 'sure'],
    ['with colons and blanks', 'Chad: N’Djamena\nMali: Bamako\nTogo: Lomé', 'maybe'],
    ['with dashes', 'tea - čaj\nmilk - mléko\nwater - voda', 'maybe'],
    ['of two short lines with commas', 'tea,čaj\nmilk,mléko', 'no'],
    ['with commas and blanks', 'tea, čaj\nmilk, mléko\nwater, voda', 'hardly'],
    ['with semicolons and blanks', 'tea; čaj\nmilk; mléko\nwater; voda', 'hardly'],
    ['of words', 'Hello, world', 'no'],
    ['of nothing', '', 'no'],
    ['of one column', 'tea\nmilk\nwater', 'no'],
    ['of prose', PROSE, 'no'],
    ['of questions', 'Q: What is tea?\nA: A drink\nQ: What is milk?\nA: A drink', 'no'],
    ['of questions with tabs', 'Q:\tWhat is tea?\nA:\tA drink\nQ:\tWhat is milk?\nA:\tA drink', 'no'],
    ['of numbers with tabs', '1.\tWhat is tea?\n2.\tWhat is milk?\n3.\tWhat is water?', 'no'],
    [
      'indented with tabs',
      'Why tea?\n\tIt is hot.\n\tIt is good.\nWhy milk?\n\tIt is cold.\n\tIt is white.',
      'no',
    ],
    ['of bullets', '- tea, hot\n- milk, cold\n- water, cold', 'no'],
    ['of headings', '# Tea, hot\n## Milk, cold\n## Water, cold\n## Beer, cold', 'no'],
    ['of a Markdown table', '| tea | čaj |\n|---|---|\n| milk | mléko |\n| water | voda |', 'no'],
    ['of Markdown tags', '#tags: tea, milk\n\nTea is a drink.\nMilk is another.', 'no'],
  ])('%s', (_, text, expected) => {
    expect(tableCertainty(text)).toBe(expected);
  });
});

/** Roles by their first letters; "!" where the columns must be asked for, "h" where the first row names them. */
function proposed(text: string): string {
  const { choice, isSure } = proposeChoice(readTable(text));
  const letters = choice.roles.map((role) => (role === 'ignore' ? '-' : role.charAt(0)));
  return `${choice.hasHeader ? 'h ' : ''}${letters.join('')}${isSure ? '' : '!'}`;
}

describe('the columns of a table', () => {
  it.each([
    ['two without names', 'tea\tčaj\nmilk\tmléko', 'qa'],
    ['two with names', 'term,definition\ntea,a drink', 'h qa'],
    ['two with names the other way round', 'Back,Front\na drink,tea', 'h aq'],
    ['many with names', 'id;Front;Back;Hint;Tags;Deck\n1;tea;a drink;hot;t;d', 'h gqartd'],
    ['several answers', 'question,answer 1,answer 2\nx,y,z', 'h qaa'],
    ['names of Czech', 'Otázka\tOdpověď\tPoznámka\nx\ty\tz', 'h qar'],
    ['names of Chinese', '问题,答案,标签\n茶,饮料,x', 'h qat'],
    ['numbered cells, which are no names', 'Question 1\tAnswer 1\nQuestion 2\tAnswer 2', 'qa'],
    ['three without names', 'tea\tčaj\tdrink\nmilk\tmléko\tdrink', 'qa-!'],
    ['a third that hardly any row has', 'a\tb\nc\td\ne\tf\ng\th\ni\tj\tk\nl\tm', 'qa-'],
    ['one', 'tea\nmilk', 'q!'],
    ['a column that nobody knows', 'question,answer,zzz\na,b,c', 'h qa-!'],
    ['languages', 'capital,capital:de,capital:fr\nVienna,Wien,Vienne', 'h qa-!'],
    ['many empty cells', 'a\tb\nc\t\nd\t\ne\tf', 'qa!'],
    ['the names in the head', '#separator:comma\n#columns:Front,Back,Extra\na,b,c', 'qar'],
    ['names in the head and again below', '#separator:comma\n#columns:Front,Back\nFront,Back\na,b', 'h qa'],
    [
      'columns in the head',
      '#separator:tab\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\ng\tBasic\td\tq\ta\tt',
      'gndqat',
    ],
    ['names of objects', '__proto__,constructor\na,b', 'qa'],
    ['a question twice', 'question,answer,question\na,b,c', 'h qa-!'],
    ['no rows', '', 'q!'],
    ['a header alone', 'question,answer', 'h qa!'],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toBe(expected);
  });
});
