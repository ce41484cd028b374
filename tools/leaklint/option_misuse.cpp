#include "tools/leaklint/option_misuse.h"

#include "checks/catalogue/source_text.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

#include <CLI/CLI.hpp>

namespace leaklint::driver {
namespace {

/// All names of options and commands that stand where the user slipped.
std::vector<std::string> namesOf(const CLI::App &app, bool options) {
  std::vector<std::string> names;
  if (options)
    for (const CLI::Option *option : app.get_options())
      for (const std::string &name : option->get_lnames())
        names.push_back("--" + name);
  else
    for (const CLI::App *sub : app.get_subcommands([](const CLI::App *) { return true; }))
      names.push_back(sub->get_name());
  return names;
}

/// "leaklint debug ir"
std::string fullName(const CLI::App &app) {
  std::string name = app.get_name();
  for (const CLI::App *parent = app.get_parent(); parent; parent = parent->get_parent())
    name.insert(0, parent->get_name() + " ");
  return name;
}

std::string describeUnknown(const CLI::App &app, const std::string &word) {
  const std::string command = fullName(app);
  if (llvm::StringRef(word).starts_with("-")) {
    const std::string name = llvm::StringRef(word).split('=').first.str();
    return "`" + command + "` has no option `" + name + "`" + suggestion(name, namesOf(app, true));
  }
  if (!app.get_parent() && llvm::sys::fs::exists(word))
    return "`" + word + "` is no command; did you mean `leaklint check " + word + "`?";
  const std::vector<std::string> commands = namesOf(app, false);
  if (commands.empty())
    return "`" + command + "` does not take `" + word + "`";
  const std::string hint = suggestion(word, commands);
  return "`" + command + "` has no command `" + word + "`" +
         (hint.empty() ? "; it has " + llvm::join(commands, ", ") : hint);
}

} // namespace

std::string suggestion(llvm::StringRef word, const std::vector<std::string> &candidates) {
  return catalogue::suggestion(word, std::vector<llvm::StringRef>(candidates.begin(), candidates.end()));
}

EarlyExit misuse(const CLI::App &app, const std::string &message) {
  return {2, "leaklint: error: " + message + "\nSee `" + fullName(app) + " --help`.\n"};
}

const CLI::App &innermost(const CLI::App &app) {
  const CLI::App *current = &app;
  while (!current->get_subcommands().empty())
    current = current->get_subcommands().front();
  return *current;
}

std::optional<EarlyExit> checkWords(const CLI::App &app) {
  const CLI::App &inner = innermost(app);
  for (const CLI::App *current = &inner; current; current = current->get_parent())
    if (const std::vector<std::string> extra = current->remaining(); !extra.empty())
      return misuse(*current, describeUnknown(*current, extra.front()));
  if (&inner == &app || inner.get_name() == "debug")
    return EarlyExit{2, app.help()};
  return std::nullopt;
}

} // namespace leaklint::driver
