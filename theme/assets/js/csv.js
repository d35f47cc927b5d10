/* Rows as a file to take away, as the data files of the site are written. */

/** Rows as CSV for Excel in French; `columns`: what each means, by name. */
export function toCsv(columns, rows) {
  const names = Object.keys(columns);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return `\ufeff${lines.map((cells) => cells.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Has the browser save `text` under `name`. */
export function give(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A cell that Excel reads in French and never runs; the same as in the file of the whole table. */
function cell(value) {
  if (Array.isArray(value)) return cell(value.map((one) => one.replaceAll("|", "¦")).join(" | "));
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = /^(0\d+|\d{4}-\d{2})$/.test(value) ? `="${value}"` : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
