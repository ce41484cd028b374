#include "tools/leaklint/standard_input.h"

#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/source_loader.h"

#include <unistd.h>

namespace leaklint::driver {

Selection selectStandardInput(const std::string &name, const Config &config, const Languages &languages) {
  using Level = finding::Notification::Level;
  Selection selection;
  SelectedFile file{name, shownPath(name), languages.forFile(name), /*named=*/true, std::string()};
  auto note = [&](Level level, llvm::StringRef id, const llvm::Twine &text) {
    selection.notifications.push_back(notification(level, id, name, text));
    return selection;
  };
  // Read first, even if it is not checked then: who writes it would get a broken pipe.
  if (std::error_code error = readDescriptor(STDIN_FILENO, config.maxFileSize, *file.content)) {
    selection.failed = true;
    return note(Level::Error, "unreadable-file", "standard input cannot be read: " + error.message());
  }
  if (!file.language)
    return note(Level::Note, "unknown-language",
                "standard input was not checked: no language has files of that name (known are " +
                    Languages::describe() + ")");
  if (const std::string *pattern = config.excludes(name))
    return note(Level::Note, "excluded",
                "standard input was not checked: `" + *pattern + "` under `exclude` in " + config.shown +
                    " matches it");
  selection.files.push_back(std::move(file));
  return selection;
}

} // namespace leaklint::driver
