// leaklint's rules as checks of clang-tidy: clang-tidy -load leaklint-tidy.so -checks='-*,leak-*'.

#include "tools/clang_tidy/engine.h"
#include "tools/clang_tidy/leak_check.h"

#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"

namespace leaklint::tidy {
namespace {

class LeakModule : public clang::tidy::ClangTidyModule {
public:
  /// The catalogue says which checks there are. A rule that no model of C or C++ names finds nothing.
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &factories) override {
    for (const catalogue::Rule &rule : engineFor("").catalogue->rules)
      factories.registerCheckFactory("leak-" + rule.id,
                                     [id = rule.id](llvm::StringRef name, clang::tidy::ClangTidyContext *context) {
                                       return std::make_unique<LeakCheck>(name, context, id);
                                     });
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<LeakModule> kRegistration("leak-module",
                                                                          "Code that leaks, by leaklint's analysis.");

} // namespace
} // namespace leaklint::tidy
