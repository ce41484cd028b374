#include "tools/report/display.h"
#include "tools/report/formats.h"
#include "tools/report/levels.h"

#include <utility>

namespace leaklint::report {
namespace {

/// Like a good compiler's: editors that read "path:line:column: warning: message" find every place.
class TextWriter {
public:
  TextWriter(const Report &report, llvm::raw_ostream &out) : report(report), out(out), palette(report.colours) {}

  void write(const finding::Finding &finding) {
    const finding::Site &site = finding.site;
    quoted = {};
    headline(site);
    steps(site.trace);
    steps(site.related);
    help(site);
  }

private:
  void headline(const finding::Site &site) {
    place(site.where);
    kind(levelOf(report, site));
    out << palette.bold << printable(site.message) << palette.reset << " [" << printable(site.rule) << "]\n";
    quoteOnce(site.where);
  }

  /// A step that stands where the finding or the step before does needs no second look at the line.
  void quoteOnce(const finding::Location &where) {
    if (quoted != where)
      quote(out, report.sources, where, palette);
    quoted = where;
  }

  void kind(catalogue::Level level) {
    switch (level) {
    case catalogue::Level::Error:
      out << palette.error << "error: " << palette.reset;
      break;
    case catalogue::Level::Warning:
      out << palette.warning << "warning: " << palette.reset;
      break;
    case catalogue::Level::Note: // not "note:", which would read as part of the finding above
      out << palette.note << "remark: " << palette.reset;
      break;
    }
  }

  void place(const finding::Location &where) {
    if (where.file.empty())
      return;
    out << palette.bold << printable(where.file);
    if (where.range.valid())
      out << ':' << where.range.begin.line << ':' << where.range.begin.column;
    out << ": " << palette.reset;
  }

  void steps(const std::vector<finding::Step> &steps) {
    unsigned number = 0;
    for (const finding::Step &step : steps) {
      place(step.where);
      out << palette.note << "note: " << palette.reset;
      if (steps.size() > 1)
        out << ++number << ". ";
      out << printable(step.text) << '\n';
      quoteOnce(step.where);
    }
  }

  void help(const finding::Site &site) {
    const catalogue::Rule *rule = report.catalogue.rule(site.rule);
    const std::string text = !site.fixes.empty() ? site.fixes.front().description
                             : rule              ? firstParagraph(rule->fix)
                                                 : "";
    if (!text.empty())
      out << "      = " << palette.caret << "help: " << palette.reset << printable(text) << '\n';
  }

  const Report &report;
  llvm::raw_ostream &out;
  Palette palette;
  finding::Location quoted; ///< the place whose source was written last
};

} // namespace

void writeText(const Report &report, llvm::raw_ostream &out) {
  TextWriter writer(report, out);
  bool first = true;
  for (const finding::Finding &finding : report.findings) {
    if (!isReported(report, finding))
      continue;
    if (!std::exchange(first, false))
      out << '\n';
    writer.write(finding);
  }
}

} // namespace leaklint::report
