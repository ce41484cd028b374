#include "tools/leaklint/notifications.h"

#include "tools/leaklint/paths.h"
#include "tools/report/display.h"
#include "tools/report/levels.h"

#include <algorithm>
#include <tuple>

namespace leaklint::driver {

finding::Notification notification(finding::Notification::Level level, llvm::StringRef id, llvm::StringRef path,
                                   const llvm::Twine &text) {
  finding::Notification result;
  result.level = level;
  result.id = id.str();
  result.message = text.str();
  result.where.file = path.empty() ? "" : shownPath(path);
  return result;
}

void sortNotifications(std::vector<finding::Notification> &notifications) {
  auto key = [](const finding::Notification &n) { return std::tie(n.where.file, n.where.range, n.id, n.message); };
  std::sort(notifications.begin(), notifications.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
  auto last = std::unique(notifications.begin(), notifications.end(),
                          [&](const auto &a, const auto &b) { return key(a) == key(b); });
  notifications.erase(last, notifications.end());
}

void printNotifications(llvm::ArrayRef<finding::Notification> notifications, bool notes, llvm::raw_ostream &out) {
  for (const finding::Notification &notification : notifications) {
    if (notification.level == finding::Notification::Level::Note && !notes)
      continue;
    out << "leaklint: " << report::levelName(notification.level) << ": ";
    const finding::Location &where = notification.where;
    if (!where.file.empty())
      out << report::printable(where.file) << ':';
    if (where.range.valid())
      out << where.range.begin.line << ':' << where.range.begin.column << ':';
    out << (where.file.empty() ? "" : " ") << report::printable(notification.message) << '\n';
  }
}

} // namespace leaklint::driver
