#include "tools/leaklint/session.h"

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

llvm::Expected<std::unique_ptr<Session>> openSession() {
  auto session = std::make_unique<Session>();
  std::vector<catalogue::LoadError> mistakes;
  session->catalogue = catalogue::load(catalogue::builtinSources(), mistakes);
  if (llvm::Error error = errorOf(mistakes))
    return std::move(error);
  return session;
}

llvm::Expected<std::unique_ptr<Session>> openSession(const std::string &configPath) {
  llvm::Expected<std::unique_ptr<Session>> session = openSession();
  const std::string path = configPath.empty() ? findConfig(workingFolder()) : configPath;
  if (!session || path.empty())
    return session;
  if (llvm::Error error = addConfig(**session, path, /*named=*/!configPath.empty()))
    return std::move(error);
  return session;
}

} // namespace leaklint::driver
