#include "tools/report/levels.h"

namespace leaklint::report {

llvm::StringRef levelName(catalogue::Level level) {
  switch (level) {
  case catalogue::Level::Error:
    return "error";
  case catalogue::Level::Warning:
    return "warning";
  case catalogue::Level::Note:
    return "note";
  }
  return "warning";
}

llvm::StringRef levelName(finding::Notification::Level level) {
  switch (level) {
  case finding::Notification::Level::Error:
    return "error";
  case finding::Notification::Level::Warning:
    return "warning";
  case finding::Notification::Level::Note:
    return "note";
  }
  return "error";
}

catalogue::Level levelOf(const Report &report, const finding::Site &site) {
  const catalogue::Rule *rule = report.catalogue.rule(site.rule);
  return rule ? rule->level : catalogue::Level::Warning;
}

} // namespace leaklint::report
