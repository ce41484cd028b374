#include "tools/report/report.h"

#include "tools/report/formats.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::report {
namespace {

struct FormatEntry {
  Format format;
  llvm::StringLiteral name;
  void (*write)(const Report &, llvm::raw_ostream &);
};

constexpr FormatEntry kFormats[] = {
    {Format::Text, "text", writeText},
    {Format::Sarif, "sarif", writeSarif},
    {Format::Json, "json", writeJson},
    {Format::Github, "github", writeGithub},
    {Format::Gitlab, "gitlab", writeGitlab},
    {Format::Rdjson, "rdjson", writeRdjson},
    {Format::Markdown, "markdown", writeChecklist},
    {Format::Html, "html", writeHtml},
};

const FormatEntry *entryOf(Format format) {
  return llvm::find_if(kFormats, [=](const FormatEntry &entry) { return entry.format == format; });
}

} // namespace

std::optional<Format> parseFormat(llvm::StringRef name) {
  for (const FormatEntry &entry : kFormats)
    if (entry.name == name)
      return entry.format;
  return std::nullopt;
}

llvm::StringRef toString(Format format) { return entryOf(format)->name; }

bool isReported(const Report &report, const finding::Finding &finding) {
  return !finding.suppression && !(report.baseline && report.baseline->contains(finding));
}

size_t countReported(const Report &report) {
  return static_cast<size_t>(llvm::count_if(report.findings, [&](const auto &f) { return isReported(report, f); }));
}

bool write(Format format, const Report &report, llvm::raw_ostream &out) {
  const FormatEntry *entry = entryOf(format);
  if (entry == std::end(kFormats))
    return false;
  entry->write(report, out);
  return true;
}

} // namespace leaklint::report
