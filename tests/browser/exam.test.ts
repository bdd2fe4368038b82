// Exams in a real Chromium on the production build, on a phone's width: from the form to what to expect, the plan studied by
// keyboard alone, a few minutes, a drill, and the day after the exam.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tabTo } from '../support/bringingIn';
import { openPage, type Visit } from '../support/page';

const PHONE = { viewport: { width: 320, height: 640 }, startAt: '2026-03-02T09:00:00' } as const;

/** A newcomer who created an exam about the shipped deck, ten days ahead. */
async function openExam(): Promise<Visit> {
  const visit = await openPage({ ...PHONE, path: '/#/exam' });
  const { page } = visit;
  await page.getByLabel('Exam date').fill('2026-03-12');
  await page.getByText(/^Expected score/).waitFor();
  await page.getByRole('button', { name: 'Create exam' }).click();
  await page.getByRole('button', { name: 'Study the plan' }).waitFor();
  return visit;
}

/** A figure of the exam, in percent. */
async function figure(page: Page, name: string): Promise<number> {
  const shown = page
    .locator('dt', { hasText: name })
    .locator('xpath=following-sibling::dd')
    .locator('strong');
  const text = await shown.innerText();
  expect(text).toMatch(/^(?:over |under )?\d+%$/u);
  return Number(/\d+/u.exec(text)?.[0]);
}

async function beyondTheWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Answers the card on screen by keys. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox').first().waitFor();
  await page.keyboard.press('4');
  await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
}

describe('an exam', () => {
  it('tells what to expect: more after the plan, by keyboard alone, less after undo, the same after a reload', async () => {
    const { page, origin } = await openPage({ ...PHONE, path: '/#/exam' });
    await page.getByText(/^Expected score/).waitFor();
    await tabTo(page, /^Create exam$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Study the plan' }).waitFor();
    const [expected, before] = [await figure(page, 'Expected score'), await figure(page, 'If you stop now')];
    expect(expected).toBeGreaterThan(before);
    await tabTo(page, /^Study the plan$/u);
    await page.keyboard.press('Enter');
    for (let card = 0; card < 6; card += 1) await answer(page);
    const back = page.getByRole('main').getByRole('link', { name: 'Exam', exact: true });
    await back.waitFor();
    await tabTo(page, /^Exam$/u);
    await page.keyboard.press('Enter');
    const after = await figure(page, 'If you stop now');
    expect(after).toBeGreaterThan(before);
    await page.goBack();
    await back.waitFor();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.goto(`${origin}/#/exam`);
    const undone = await figure(page, 'If you stop now');
    expect(undone).toBeLessThan(after);
    await page.reload();
    expect(await figure(page, 'If you stop now')).toBe(undone);
    expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);
  });

  it('is studied for in a few minutes and by a drill, and once it is over its cards rest or go on', async () => {
    const { page, origin } = await openExam();
    await page.getByRole('button', { name: 'I have a few minutes' }).click();
    await page.getByRole('radio', { name: '5 minutes', exact: true }).check();
    await page.getByText(/^\d+ cards?, about .*Expected score: about/u).waitFor();
    await page.getByRole('button', { name: /^Study \d+ cards?$/u }).click();
    await answer(page);
    await page.goto(`${origin}/#/exam`);
    await page.getByRole('list', { name: 'Weakest questions' }).getByRole('checkbox').first().check();
    await page.getByText('“Drill these” asks the 1 question that you ticked.').waitFor();
    await page.getByRole('button', { name: 'Drill these' }).click();
    await answer(page);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.clock.setSystemTime('2026-03-13T09:00:00');
    await page.goto(`${origin}/#/exam`);
    await page.getByText(/^The exam is over: it was on/u).waitFor();
    await page.getByRole('button', { name: 'Let them rest' }).click();
    await page.getByText(/^\d cards of “My exam” rest now/u).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back: it is as it was before.').waitFor();
    await page.getByRole('button', { name: 'Keep them' }).waitFor();
    expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);
  });
});
