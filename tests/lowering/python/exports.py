# RUN: split-file %s %t
# RUN: %leaklint debug ir %t/listed.py | FileCheck %s --check-prefix=LISTED
# RUN: %leaklint debug ir %t/plain.py | FileCheck %s --check-prefix=PLAIN

#--- listed.py
from .other import helper
import os
__all__ = ['_named', 'helper']
__all__ += ['Late']
_named = 1
public = 2
class Late: pass

#--- plain.py
from .other import helper, _hidden
from .more import *
import os
__all__ = make()
_private = 1
public = 2
def run(): pass

# LISTED: export helper as helper from ".other"
# LISTED-NEXT: export _named as _named
# LISTED-NEXT: export Late as Late
# LISTED-NOT: export
# LISTED: var @_named exported
# LISTED-NEXT: var @public @
# LISTED-NEXT: var @Late const exported
# LISTED: class #0 Late in f0 exported

# PLAIN: export helper as helper from ".other"
# PLAIN-NEXT: export public as public
# PLAIN-NEXT: export run as run
# PLAIN-NEXT: export * as * from ".more"
# PLAIN: var @_private @
# PLAIN: run() plain in f0 exported
