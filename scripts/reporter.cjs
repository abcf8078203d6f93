const { reporters } = require("mocha");

/** Mocha's own listing, closed with one plain line that a program can read. */
module.exports = class Summary extends reporters.Spec {
  /** @override */
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    const skipped = pending > 0 ? `, ${pending} skipped` : "";
    console.log(`${passes} passed, ${failures} failed${skipped}`);
  }
};
