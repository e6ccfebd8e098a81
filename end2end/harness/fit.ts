// What must hold on every screen: axe finds nothing, everything can be tapped, nothing sticks out.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds, with all its rules or one, in short, and ids that two elements share: a label names the first of them only. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const ids = await page.locator("[id]:not(svg *)").evaluateAll((all) => all.map((one) => one.id));
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`);
  const axe = new AxeBuilder({ page });
  const found = await (rule ? axe.withRules(rule) : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])).analyze();
  return doubled.concat(found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")} (${node.failureSummary?.split("\n")[1]?.trim()})`)));
}

/** Controls that can be seen and are smaller than this many pixels. A link inside a sentence is as high as its line. */
export async function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const small: string[] = [];
    const modal = document.querySelector("dialog:modal");
    for (const control of (modal ?? document).querySelectorAll<HTMLElement>("a[href], button, select, input, textarea, summary, [role=option]")) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (control.matches("input[type=file]")) continue;
      // What a finger hits: the control itself and what its pseudo element adds to it.
      const { width, height, left, top } = control.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const hit = (x: number, y: number) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (control.contains(there) || there.closest("label")?.control === control);
      };
      const [x, y] = [left + width / 2, top + height / 2];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || !hit(x, y)) continue;
      const reach = (dx: number, dy: number) => {
        let far = 0;
        while (far < least && hit(x + dx * (far + 1), y + dy * (far + 1))) far += 1;
        return far;
      };
      const wide = Math.max(width, reach(-1, 0) + reach(1, 0) + 1);
      const high = Math.max(height, reach(0, -1) + reach(0, 1) + 1);
      if (Math.round(wide) < least || Math.round(high) < least) {
        small.push(`${control.tagName} "${control.getAttribute("aria-label") ?? control.innerText.slice(0, 30)}" ${Math.round(wide)}×${Math.round(high)}`);
      }
    }
    return small;
  }, least);
}

/**
 * What sticks out: the page, if it is wider than the screen, and controls and headings of which a part lies beside it. What can be
 * pushed sideways (registers, chips, wide tables) may.
 */
export async function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth;
    const out = wide > 0 ? [`the page by ${wide} px`] : [];
    const place = document.querySelector("dialog:modal") ?? document;
    for (const one of place.querySelectorAll<HTMLElement>("a[href], button, select, input, textarea, h1, h2, h3")) {
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.matches("input[type=file]")) continue;
      if (one.closest("[role=tablist], [role=region][tabindex], .table-box, .chips")) continue;
      const { left, right, width } = one.getBoundingClientRect();
      // What is out of sight as a whole is meant to be: a list beside its sheet on phones.
      if (width === 0 || right <= 0 || left >= innerWidth) continue;
      const beside = Math.max(-left, right - innerWidth);
      if (beside > 1) out.push(`${one.tagName} "${one.getAttribute("aria-label") ?? one.innerText.slice(0, 30)}" by ${Math.round(beside)} px`);
    }
    return out;
  });
}
