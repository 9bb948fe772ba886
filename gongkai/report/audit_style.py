"""How the audit's page looks: the site's colours and type, with nothing to fetch; on paper, a table for a meeting."""

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fdfcf9; --line: #d9d5cc; --ink: #1c1f23; --muted: #565b61; --link: #0f4c81; --seal: #a8201a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --line: #3a4046; --ink: #e8e6e1; --muted: #a9aeb4; --link: #8ab8e0; --seal: #f0948c;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  max-width: 100rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.7 -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.4; text-wrap: balance; }
h2 { margin: 2.5rem 0 1rem; padding-top: 0.5rem; border-top: 2px solid var(--ink); font-size: 1.375rem; }
p { margin: 0 0 0.5rem; max-width: 60rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.inside { color: var(--seal); font-weight: 700; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 1rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
.wide { overflow-x: auto; }
table { min-width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.6; overflow-wrap: normal; }
caption { padding-bottom: 0.5rem; color: var(--muted); text-align: left; }
th, td { padding: 0.375rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 700; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
thead .number { min-width: 4.3em; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.zero { color: var(--muted); }
.long { min-width: 14em; }
.short { min-width: 5em; }
time { white-space: nowrap; }
.sum > * { border-top: 2px solid var(--ink); font-weight: 700; }
@media print {
  :root { color-scheme: light; --ground: #fff; --line: #888; --ink: #000; --muted: #333; --link: #000; --seal: #000; }
  @page { size: A4 landscape; margin: 1.2cm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  table { font-size: 8pt; }
  .long, .short, thead .number { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""
"""Colours are those of `templates/tokens.css`; a test compares them."""
