#include "tools/leaklint/commands.h"
#include "tools/leaklint/config.h"
#include "tools/leaklint/session.h"

namespace leaklint::driver {
namespace {

void section(llvm::raw_ostream &out, llvm::StringRef title, llvm::StringRef text) {
  if (!text.trim().empty())
    out << "\n## " << title << "\n\n" << text.trim() << '\n';
}

void explain(const catalogue::Rule &rule, llvm::raw_ostream &out) {
  out << "# " << rule.id << "\n\n" << rule.summary << "\n\nCategory: " << rule.category << '\n';
  section(out, "Why it leaks", rule.why);
  section(out, "How to fix it", rule.fix);
  section(out, "Leaks", rule.leaks);
  section(out, "Does not leak", rule.ok);
  section(out, "What a reviewer asks", rule.checklist);
  out << "\n## How to silence it\n\n"
      << "On the line above, with the reason:\n\n"
      << "    // leaklint-disable-next-line " << rule.id << " -- why\n"
      << "    # leaklint: disable=" << rule.id << " -- why        (Python)\n"
      << "    // NOLINTNEXTLINE(leak-" << rule.id << ")           (C and C++)\n\n"
      << "For a project, in " << kConfigName << ":\n\n"
      << "    ignore: [" << rule.id << "]\n";
}

} // namespace

int runExplain(const Options &options) {
  llvm::Expected<std::unique_ptr<Session>> session = openSession();
  if (!session)
    return fail(session.takeError());
  const catalogue::Catalogue &catalogue = *(*session)->catalogue;
  // Under clang-tidy the names carry a prefix.
  llvm::StringRef name = options.rule;
  const catalogue::Rule *rule = catalogue.rule(name);
  if (!rule && name.consume_front("leak-"))
    rule = catalogue.rule(name);
  if (!rule)
    return fail(llvm::createStringError(describeUnknownRule(catalogue, name)));
  std::string text;
  llvm::raw_string_ostream out(text);
  explain(*rule, out);
  return printResult(text, kExitClean);
}

} // namespace leaklint::driver
