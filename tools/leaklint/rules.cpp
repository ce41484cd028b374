#include "tools/leaklint/commands.h"
#include "tools/leaklint/session.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <algorithm>

namespace leaklint::driver {
namespace {

std::string padded(llvm::StringRef text, size_t width) {
  return text.str() + std::string(width - std::min(width, text.size()), ' ');
}

void listRules(const catalogue::Catalogue &catalogue, llvm::raw_ostream &out) {
  size_t width = 4;
  for (const catalogue::Rule &rule : catalogue.rules)
    width = std::max(width, rule.id.size());
  out << padded("Rule", width) << "  " << padded("Category", 8) << "  Finds\n";
  for (const catalogue::Rule &rule : catalogue.rules)
    out << padded(rule.id, width) << "  " << padded(rule.category, 8) << "  " << rule.summary << '\n';
}

/// What the models of one library cover, counted.
std::string coverage(const catalogue::ModelSet &set, llvm::StringRef library) {
  auto count = [&](const auto &records) {
    return llvm::count_if(records, [&](const auto &record) { return record.library == library; });
  };
  llvm::SmallVector<std::string> parts;
  auto add = [&](auto number, llvm::StringRef one, llvm::StringRef many) {
    if (number > 0)
      parts.push_back((llvm::Twine(number) + " " + (number == 1 ? one : many)).str());
  };
  add(count(set.protocols), "protocol", "protocols");
  add(count(set.containers), "container", "containers");
  add(count(set.loads), "load", "loads");
  add(count(set.runLater) + count(set.lifecycles), "lifecycle", "lifecycles");
  return llvm::join(parts, ", ");
}

void listModels(const catalogue::ModelSet &set, llvm::raw_ostream &out) {
  std::vector<std::string> libraries = set.libraries;
  std::sort(libraries.begin(), libraries.end());
  libraries.erase(std::unique(libraries.begin(), libraries.end()), libraries.end());
  size_t width = 0;
  for (const std::string &library : libraries)
    width = std::max(width, library.size());
  out << "\nModels for " << set.name << '\n';
  for (const std::string &library : libraries)
    out << "  " << llvm::StringRef(padded(library, width) + "  " + coverage(set, library)).rtrim() << '\n';
}

} // namespace

int runRules() {
  llvm::Expected<std::unique_ptr<Session>> session = openSession();
  if (!session)
    return fail(session.takeError());
  const catalogue::Catalogue &catalogue = *(*session)->catalogue;
  std::string text;
  llvm::raw_string_ostream out(text);
  listRules(catalogue, out);
  for (const auto &set : catalogue.modelSets)
    listModels(*set, out);
  return printResult(text, kExitClean);
}

} // namespace leaklint::driver
