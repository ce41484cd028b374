#include "tools/clang_tidy/engine.h"

#include "checks/catalogue/user_models.h"

#include "llvm/Support/MemoryBuffer.h"

#include <map>

namespace leaklint::tidy {
namespace {

std::string describe(llvm::ArrayRef<catalogue::LoadError> mistakes) {
  if (mistakes.empty())
    return "";
  const catalogue::LoadError &first = mistakes.front();
  const size_t more = mistakes.size() - 1;
  return first.file + ":" + std::to_string(first.line) + ":" + std::to_string(first.column) + ": " + first.message +
         (more == 0 ? "" : " (and " + std::to_string(more) + " more mistakes; `leaklint check` shows all)");
}

std::unique_ptr<Engine> load(const std::string &path) {
  auto engine = std::make_unique<Engine>();
  std::vector<catalogue::LoadError> mistakes;
  engine->catalogue = catalogue::load(catalogue::builtinSources(), mistakes);
  if (!path.empty()) {
    auto text = llvm::MemoryBuffer::getFile(path);
    if (!text)
      engine->problem = path + ": the configuration cannot be read: " + text.getError().message();
    else
      mistakes = catalogue::addUserModels(*engine->catalogue, (*text)->getBuffer(), path);
  }
  if (engine->problem.empty())
    engine->problem = describe(mistakes);
  engine->analyzer = std::make_unique<checks::Analyzer>(*engine->catalogue);
  for (const catalogue::Rule &rule : engine->catalogue->rules)
    engine->ruleNames.emplace_back(rule.id);
  return engine;
}

} // namespace

const Engine &engineFor(llvm::StringRef path) {
  static std::map<std::string, std::unique_ptr<Engine>> engines;
  std::unique_ptr<Engine> &engine = engines[path.str()];
  if (!engine)
    engine = load(path.str());
  return *engine;
}

} // namespace leaklint::tidy
