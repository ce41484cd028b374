#include "tools/leaklint/source_loader.h"

#include "tools/leaklint/notifications.h"
#include "tools/leaklint/text_decoding.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace leaklint::driver {
namespace {

using Level = finding::Notification::Level;

constexpr size_t kChunk = 64U << 10U;
/// Nobody writes file after file in lines of 1 KB on average; bundlers do.
constexpr size_t kMinifiedSize = 20'000;
constexpr size_t kMinifiedLine = 1'000;

std::error_code lastError() { return {errno, std::generic_category()}; }

struct OpenFile {
  int descriptor = -1;
  ~OpenFile() {
    if (descriptor >= 0)
      ::close(descriptor);
  }
};

bool isMinified(llvm::StringRef text) {
  return text.size() > kMinifiedSize && text.size() / (text.count('\n') + 1) > kMinifiedLine;
}

std::string sizeText(uint64_t bytes) {
  if (bytes < (1U << 20U))
    return llvm::formatv("{0} KB", (bytes + 1023) >> 10U).str();
  return llvm::formatv("{0:F1} MB", static_cast<double>(bytes) / (1U << 20U)).str();
}

std::string advice(std::error_code error) {
  if (error == std::errc::permission_denied)
    return "; correct its permissions, or name it under `exclude`";
  if (error == std::errc::no_such_file_or_directory)
    return "; it went away during the run";
  return "";
}

} // namespace

std::error_code readDescriptor(int descriptor, uint64_t maxSize, std::string &bytes) {
  size_t size = 0;
  // A file may grow or shrink while it is read: its size at opening is only a first guess.
  while (size <= maxSize) {
    if (bytes.size() < size + 1)
      bytes.resize(size + kChunk);
    const ssize_t count = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return lastError();
    if (count == 0)
      break;
    size += static_cast<size_t>(count);
  }
  bytes.resize(size);
  return {};
}

std::error_code readFile(const std::string &path, uint64_t maxSize, std::string &bytes) {
  // Without O_NONBLOCK, opening a FIFO that took the file's place would wait for a writer for ever.
  OpenFile file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
  struct stat status = {};
  if (file.descriptor < 0 || ::fstat(file.descriptor, &status) != 0)
    return lastError();
  if (!S_ISREG(status.st_mode))
    return std::make_error_code(S_ISDIR(status.st_mode) ? std::errc::is_a_directory : std::errc::invalid_argument);
  const auto size = static_cast<uint64_t>(status.st_size);
  bytes.resize(std::min(size, maxSize) + 1);
  return readDescriptor(file.descriptor, maxSize, bytes);
}

std::error_code readAnyFile(const std::string &path, uint64_t maxSize, std::string &bytes) {
  const OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)};
  return file.descriptor < 0 ? lastError() : readDescriptor(file.descriptor, maxSize, bytes);
}

LoadedSource loadSource(const SelectedFile &file, uint64_t maxSize) {
  LoadedSource result;
  std::string bytes;
  if (file.content)
    bytes = *file.content;
  else if (std::error_code error = readFile(file.path, maxSize, bytes)) {
    result.unreadable = true;
    result.problem = notification(Level::Error, "unreadable-file", file.shown,
                                  "file cannot be read: " + error.message() + advice(error));
    return result;
  }
  // What was named is worth a warning; of what was met in a folder, the summary tells the number.
  const Level level = file.named ? Level::Warning : Level::Note;
  auto leaveOut = [&](llvm::StringRef id, const llvm::Twine &why) {
    result.problem = notification(level, id, file.shown, why);
    return std::move(result);
  };
  result.bytes = bytes.size();
  if (bytes.size() > maxSize)
    return leaveOut("file-too-large", "file was not checked: it is larger than " + sizeText(maxSize) +
                                          "; raise `max-file-size` in .leaklint.yaml to check it");
  switch (decode(bytes)) {
  case Content::Binary:
    return leaveOut("binary-file", "file was not checked: it is binary");
  case Content::Markup:
    return leaveOut("markup-file", "file was not checked: it is an XML or HTML document, whatever its name says");
  case Content::BadUtf16:
    return leaveOut("bad-encoding", "file was not checked: it begins like UTF-16 but is not; save it as UTF-8");
  case Content::Text:
    break;
  }
  if (!file.named && isMinified(bytes))
    return leaveOut("minified-file", "file was not checked: it is minified; name it on the command line to check it");
  result.text = std::move(bytes);
  return result;
}

} // namespace leaklint::driver
