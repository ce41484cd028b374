#include "tools/leaklint/output.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace leaklint::driver {
namespace {

namespace fs = llvm::sys::fs;

llvm::Error failure(const std::string &path, std::error_code error) {
  return llvm::createStringError(error, "cannot write " + path + ": " + error.message());
}

llvm::Error finish(llvm::raw_fd_ostream &out, const std::string &path) {
  out.flush();
  const std::error_code error = out.error();
  out.clear_error(); // the stream ends the process otherwise
  return error ? failure(path, error) : llvm::Error::success();
}

/// The file itself where `path` is a symbolic link to it: that is replaced, the link stays.
std::string target(const std::string &path) {
  llvm::SmallString<256> real;
  return fs::real_path(path, real) ? path : real.str().str();
}

bool isSpecial(const std::string &path) {
  fs::file_status status;
  return !fs::status(path, status) && fs::exists(status) && status.type() != fs::file_type::regular_file;
}

llvm::Error writeDirectly(const std::string &path, llvm::StringRef text) {
  std::error_code error;
  llvm::raw_fd_ostream out(path, error, fs::CD_OpenExisting, fs::FA_Write, fs::OF_None);
  if (error)
    return failure(path, error);
  out << text;
  return finish(out, path);
}

} // namespace

llvm::Error checkWritable(const std::string &path) {
  const std::string file = target(path);
  if (fs::is_directory(file))
    return failure(path, std::make_error_code(std::errc::is_a_directory));
  const llvm::StringRef parent = llvm::sys::path::parent_path(file);
  const llvm::StringRef folder = parent.empty() ? "." : parent;
  if (!fs::is_directory(folder))
    return llvm::createStringError("cannot write " + path + ": there is no folder " + folder);
  if (std::error_code error = fs::access(isSpecial(file) ? llvm::StringRef(file) : folder, fs::AccessMode::Write))
    return failure(path, error);
  return llvm::Error::success();
}

llvm::Error writeOutput(const std::string &path, llvm::StringRef text) {
  const std::string file = target(path);
  if (isSpecial(file))
    return writeDirectly(file, text);
  llvm::Expected<fs::TempFile> temporary = fs::TempFile::create(file + ".tmp-%%%%%%", 0666);
  if (!temporary)
    return failure(path, llvm::errorToErrorCode(temporary.takeError()));
  llvm::raw_fd_ostream out(temporary->FD, /*shouldClose=*/false);
  out << text;
  if (llvm::Error error = finish(out, path))
    return llvm::joinErrors(std::move(error), temporary->discard());
  if (llvm::Error error = temporary->keep(file))
    return failure(path, llvm::errorToErrorCode(std::move(error)));
  return llvm::Error::success();
}

llvm::Error writeStandardOutput(llvm::StringRef text) {
  llvm::outs() << text;
  llvm::Error error = finish(llvm::outs(), "to standard output");
  return llvm::handleErrors(std::move(error), [](std::unique_ptr<llvm::StringError> problem) -> llvm::Error {
    if (problem->convertToErrorCode() == std::errc::broken_pipe)
      return llvm::Error::success();
    return llvm::Error(std::move(problem));
  });
}

} // namespace leaklint::driver
