#include "tools/leaklint/session.h"

#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/source_loader.h"

namespace leaklint::driver {
namespace {

constexpr uint64_t kLargestConfig = 1U << 20U;

llvm::Error errorOf(llvm::ArrayRef<catalogue::LoadError> mistakes) {
  if (mistakes.empty())
    return llvm::Error::success();
  std::string text;
  for (const catalogue::LoadError &mistake : mistakes)
    text += toString(mistake) + (&mistake == &mistakes.back() ? "" : "\n");
  return llvm::createStringError(llvm::StringRef(text).rtrim('\n'));
}

llvm::Error addConfig(Session &session, const std::string &path, bool named) {
  std::string text;
  // A FIFO that a checked repository holds in the place of a configuration is not waited for.
  if (std::error_code error = (named ? readAnyFile : readFile)(path, kLargestConfig, text))
    return llvm::createStringError("cannot read the configuration " + shownPath(path) + ": " + error.message());
  if (text.size() > kLargestConfig)
    return llvm::createStringError("the configuration " + shownPath(path) + " is larger than 1 MB");
  std::vector<catalogue::LoadError> mistakes;
  session.config = readConfig(path, text, *session.catalogue, mistakes);
  return errorOf(mistakes);
}

} // namespace

bool Session::prepare(llvm::ArrayRef<std::string> files, std::vector<finding::Notification> &notifications) {
  using Level = finding::Notification::Level;
  bool succeeded = true;
  for (const frontends::ProjectProblem &problem : languages.prepare(files)) {
    finding::Notification text =
        notification(problem.error ? Level::Error : Level::Warning, "build", problem.file, problem.reason);
    if (problem.line != 0)
      text.where.range = {{problem.line, 1}, {problem.line, 1}, 0};
    notifications.push_back(std::move(text));
    succeeded &= !problem.error;
  }
  return succeeded;
}

namespace {

llvm::Expected<std::unique_ptr<Session>> openBuiltin(frontends::BuildOptions build) {
  auto session = std::make_unique<Session>(std::move(build));
  std::vector<catalogue::LoadError> mistakes;
  session->catalogue = catalogue::load(catalogue::builtinSources(), mistakes);
  if (llvm::Error error = errorOf(mistakes))
    return std::move(error);
  return session;
}

} // namespace

llvm::Expected<std::unique_ptr<Session>> openSession() { return openBuiltin({}); }

llvm::Expected<std::unique_ptr<Session>> openSession(const Options &options) {
  llvm::Expected<std::unique_ptr<Session>> session = openBuiltin({options.buildFolder, options.compilerFlags});
  const std::string path = options.config.empty() ? findConfig(workingFolder()) : options.config;
  if (!session || path.empty())
    return session;
  if (llvm::Error error = addConfig(**session, path, /*named=*/!options.config.empty()))
    return std::move(error);
  return session;
}

} // namespace leaklint::driver
