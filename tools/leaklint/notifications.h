#pragma once

#include "checks/finding/finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"

#include <vector>

namespace leaklint::driver {

/// `text` is a sentence of its own, without full stop: formats show it with and without the path. That may be empty.
finding::Notification notification(finding::Notification::Level level, llvm::StringRef id, llvm::StringRef path,
                                   const llvm::Twine &text);

/// By file, position, id and message, each once: the same in every run.
void sortNotifications(std::vector<finding::Notification> &notifications);

/// One a line: "leaklint: error: a.ts: file cannot be read: …". Notes only if `notes`.
void printNotifications(llvm::ArrayRef<finding::Notification> notifications, bool notes, llvm::raw_ostream &out);

} // namespace leaklint::driver
