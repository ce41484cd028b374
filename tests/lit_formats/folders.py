import lit.formats


class ShellTestsInFolders(lit.formats.ShTest):
    """Shell tests of the named top folders only: beside them lie scripts whose suffix is a test's."""

    def __init__(self, folders: list[str]):
        super().__init__(execute_external=False)
        self.folders = folders

    def getTestsForPath(self, testSuite, path_in_suite, litConfig, localConfig):
        if path_in_suite[0] in self.folders:
            yield from super().getTestsForPath(testSuite, path_in_suite, litConfig, localConfig)
