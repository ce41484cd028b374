#include "tools/clang_tidy/unit.h"

#include "checks/finding/suppression.h"
#include "frontends/clang/lowering_api.h"
#include "frontends/clang/process/unit_paths.h"
#include "tools/clang_tidy/engine.h"

#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

namespace leaklint::tidy {
namespace {

/// One unit shall not hold up the run of all.
constexpr std::chrono::seconds kDeadline{20};

clang::FileID fileOf(const clang::SourceManager &sources, const finding::Location &where) {
  if (where.range.file == 0)
    return sources.getMainFileID();
  const clang::OptionalFileEntryRef file = sources.getFileManager().getOptionalFileRef(where.file);
  return file ? sources.translateFile(*file) : clang::FileID();
}

/// The project's headers are the same as those of the command's run.
frontends::cpp::UnitOptions optionsFor(const clang::ASTContext &context) {
  const clang::SourceManager &sources = context.getSourceManager();
  llvm::SmallString<256> path;
  if (const clang::OptionalFileEntryRef file = sources.getFileEntryRefForID(sources.getMainFileID()))
    path = file->getName();
  sources.getFileManager().makeAbsolutePath(path);
  const std::string root = frontends::realPathOf(frontends::projectRoot(path)) + "/";
  frontends::cpp::UnitOptions options;
  options.shownName = path.str().str();
  options.isProjectFile = [root](llvm::StringRef header) { return header.starts_with(root); };
  options.deadline = frontends::cpp::UnitOptions::Clock::now() + kDeadline;
  return options;
}

} // namespace

std::shared_ptr<Unit> Unit::current() {
  static std::weak_ptr<Unit> latest;
  std::shared_ptr<Unit> unit = latest.lock();
  if (!unit)
    latest = unit = std::make_shared<Unit>();
  return unit;
}

const std::vector<finding::Site> &Unit::leaks(clang::ASTContext &context, const std::string &config) {
  const auto known = byConfig.find(config);
  return known != byConfig.end() ? known->second : byConfig[config] = analyse(context, config);
}

std::vector<finding::Site> Unit::analyse(clang::ASTContext &context, const std::string &config) const {
  const std::unique_ptr<ir::Module> module = frontends::cpp::lowerUnit(context, lexer, optionsFor(context));
  if (!module)
    return {};
  const Engine &engine = engineFor(config);
  std::vector<finding::Finding> findings;
  for (finding::Site &site : engine.analyzer->analyze(*module, checks::Analyzer::Clock::now() + kDeadline).sites)
    if (site.verdict == finding::Verdict::Leaks)
      findings.push_back({std::move(site), "", "", nullptr});
  const std::vector<finding::Suppression> silenced = suppressions(context, *module, engine.ruleNames);
  finding::apply(findings, silenced);
  std::vector<finding::Site> sites;
  for (finding::Finding &finding : findings)
    if (!finding.suppression)
      sites.push_back(std::move(finding.site));
  return sites;
}

/// leaklint's own comments, file by file. NOLINT is clang-tidy's to obey, and comes to the same.
std::vector<finding::Suppression> Unit::suppressions(clang::ASTContext &context, const ir::Module &module,
                                                     llvm::ArrayRef<llvm::StringRef> rules) const {
  const clang::SourceManager &sources = context.getSourceManager();
  std::vector<finding::Suppression> all;
  for (uint32_t number = 0; number < module.files.size(); ++number) {
    std::vector<ir::Comment> comments;
    for (const ir::Comment &comment : module.comments)
      if (comment.range.file == number)
        comments.push_back(comment);
    const clang::FileID file = fileOf(sources, {module.files[number], {{}, {}, number}});
    if (comments.empty() || file.isInvalid())
      continue;
    llvm::append_range(all,
                       finding::parseSuppressions(module.files[number], sources.getBufferData(file), comments, rules));
  }
  return all;
}

clang::SourceLocation Unit::locate(clang::ASTContext &context, const finding::Location &where) const {
  return locate(context, where, where.range.begin);
}

clang::SourceLocation Unit::locate(clang::ASTContext &context, const finding::Location &where,
                                   ir::SourcePosition position) const {
  const clang::SourceManager &sources = context.getSourceManager();
  const clang::FileID file = fileOf(sources, where);
  if (file.isInvalid() || position.line == 0)
    return {};
  return sources.translateLineCol(file, position.line, position.column);
}

} // namespace leaklint::tidy
