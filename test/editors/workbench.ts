import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { serveWorkbench } from "../../scripts/workbench.mjs";

const chromiums = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The browser to drive, or undefined where there is none. */
export const browserPath = chromiums.find((path) => path && existsSync(path));

/** A report opened in VS Code for the Web, and the hands and eyes of whoever writes it. */
export interface Workbench {
  readonly page: Page;
  /** The text of the first line of the editor that holds `words`. */
  line(words: string): Promise<string>;
  /** What the Problems panel lists, once it lists anything. */
  problems(): Promise<string[]>;
  /** Goes to the next problem and presses the key for quick fixes; gives the titles in the menu that opens. */
  quickFixes(): Promise<string[]>;
  /** What shows when the mouse rests on the first problem. */
  hover(): Promise<string>;
  /** The names that the outline view shows. */
  outline(): Promise<string[]>;
  /** Runs a command by its title. */
  command(title: string): Promise<void>;
  /** Saves what is on the screen, without what blends in or out. */
  picture(path: string, part?: Part): Promise<void>;
  close(): Promise<void>;
}

/** A part of the screen, in pixels. */
type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Serves the examples, opens one of them and waits until its first problem is underlined. */
export async function openExample(open: string, settings: object = {}): Promise<Workbench> {
  const server = await serveWorkbench({ folder: "examples", open, settings: { ...calm, ...settings } });
  const browser = await chromium.launch({
    executablePath: browserPath!,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.goto(server.url);
    await page.waitForSelector(".squiggly-error, .squiggly-warning", { timeout: 60_000 });
    return workbench(page, browser, server.close);
  } catch (error) {
    await browser.close();
    server.close();
    throw error;
  }
}

/** Nothing that moves, pops up or takes the focus. */
const calm = {
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.scrollBeyondLastLine": false,
  "editor.occurrencesHighlight": "off",
  "editor.cursorBlinking": "solid",
  "workbench.tips.enabled": false,
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
};

function workbench(page: Page, browser: Browser, stop: () => void): Workbench {
  const texts = async (selector: string) => {
    await page.waitForSelector(selector, { timeout: 20_000 });
    return (await page.locator(selector).allInnerTexts()).map(plain);
  };
  return {
    page,
    async line(words) {
      return plain((await page.locator(".view-line", { hasText: words }).first().textContent()) ?? "");
    },
    async problems() {
      if ((await page.locator(".markers-panel").count()) === 0) await page.keyboard.press("Control+Shift+M");
      return texts(".markers-panel .monaco-list-row .marker-message-line");
    },
    async quickFixes() {
      // Keys that come while the window still starts go astray: the gesture is tried again until its menu opens.
      for (let attempt = 0; ; attempt++) {
        await page.keyboard.press("Control+1");
        await page.keyboard.press("F8");
        await page.waitForSelector(".zone-widget .marker-widget", { timeout: 3000 }).catch(() => null);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+Period");
        const menu = ".action-widget .monaco-list-row.action";
        const opened = await page.waitForSelector(menu, { timeout: 4000 }).catch(() => null);
        if (opened || attempt === 5) return texts(menu);
        await page.keyboard.press("Escape");
      }
    },
    async hover() {
      await page.locator(".squiggly-error, .squiggly-warning").first().hover({ force: true });
      const [text] = await texts(".monaco-hover:not(.hidden) .monaco-hover-content");
      return text!;
    },
    async outline() {
      // Room for all of it: the list draws what is in sight only.
      for (const name of ["reports", "Outline"]) {
        const header = page.locator(".pane-header", { hasText: name });
        const isOpen = (await header.getAttribute("aria-expanded")) === "true";
        if (isOpen !== (name === "Outline")) await header.click();
      }
      return texts(".outline-pane .monaco-list-row .label-name");
    },
    async command(title) {
      await page.keyboard.press("F1");
      await page.locator(".quick-input-widget .quick-input-box input").fill(`>${title}`);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
    },
    async picture(path, part) {
      await page.screenshot({ path, animations: "disabled", ...(part && { clip: part }) });
    },
    async close() {
      await browser.close();
      stop();
    },
  };
}

/** The editor shows blanks as no-break and thin spaces. */
function plain(text: string): string {
  return text.replace(/\s/g, " ").trim();
}
