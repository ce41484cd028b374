#include "tools/leaklint/text_decoding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/ConvertUTF.h"

namespace leaklint::driver {
namespace {

constexpr size_t kPacket = 188; // of an MPEG transport stream; each begins with kSync
constexpr char kSync = 'G';

bool isTransportStream(llvm::StringRef bytes) {
  if (bytes.size() < 2 * kPacket)
    return false;
  for (size_t at = 0; at < bytes.size() && at < 8 * kPacket; at += kPacket)
    if (bytes[at] != kSync)
      return false;
  return true;
}

/// A lone half of a surrogate pair becomes the replacement character, as editors show it.
bool convertUtf16(std::string &bytes) {
  std::string text;
  const llvm::ArrayRef<char> source(bytes.data(), bytes.size() & ~size_t{1});
  if (!llvm::convertUTF16ToUTF8String(source, text))
    return false;
  llvm::StringRef withoutMark = text;
  withoutMark.consume_front("\xEF\xBB\xBF");
  bytes = withoutMark.str();
  return true;
}

} // namespace

Content decode(std::string &bytes) {
  const llvm::StringRef view = bytes;
  if (view.starts_with("\xEF\xBB\xBF"))
    bytes.erase(0, 3);
  else if ((view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF")) && !convertUtf16(bytes))
    return Content::BadUtf16;
  if (llvm::StringRef(bytes).contains('\0') || isTransportStream(bytes))
    return Content::Binary;
  const llvm::StringRef start = llvm::StringRef(bytes).ltrim();
  return start.starts_with("<?xml") || start.starts_with("<!DOCTYPE") ? Content::Markup : Content::Text;
}

} // namespace leaklint::driver
