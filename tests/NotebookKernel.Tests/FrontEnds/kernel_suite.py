"""Jupyter's own suite for kernels (jupyter_kernel_test) on this project's kernel: KERNEL is the name of its kernelspec."""
import os
import unittest

import jupyter_kernel_test

# Seconds, where the suite waits for 15, and for an output 0.1: on a busy machine they can take longer.
PATIENCE = 180
jupyter_kernel_test.TIMEOUT = PATIENCE


class NotebookKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ["KERNEL"]
    language_name = "csharp"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    code_generate_error = 'throw new Exception("bad");'
    code_clear_output = "Console.Clear();"
    code_page_something = "?Math.Max"
    code_inspect_sample = "Math.Max"
    completion_samples = [
        {"text": "Math.Sqr", "matches": {"Sqrt", "ReciprocalSqrtEstimate"}},
        {"text": "Console.WriteLi", "matches": {"WriteLine"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 5;", "int Twice(int n) { return 2 * n; }", "undefined + 1", "// only a comment", "#!whos"]
    incomplete_code_samples = ["1 +", "for (int i = 0; i < 3; i++) {", 'var s = @"', "class C {", "if (true)"]
    invalid_code_samples = ["}", "int x = ;", "1 + )"]
    code_execute_result = [
        {"code": "1+1", "result": "2"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new[] { 1, 2, 3 }", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'display("text")', "mime": "text/plain"},
        {"code": 'display(HTML("<b>bold</b>"))', "mime": "text/html"},
        {"code": "#!markdown\n# Heading", "mime": "text/markdown"},
    ]
    code_history_pattern = "1?1*"
    supported_history_operations = ("tail", "range", "search")

    def execute_helper(self, code, timeout=PATIENCE, **arguments):
        outputs = self.kc.iopub_channel
        receive = outputs.get_msg
        outputs.get_msg = lambda **_: receive(timeout=PATIENCE)
        try:
            return super().execute_helper(code, timeout=timeout, **arguments)
        finally:
            del outputs.get_msg


if __name__ == "__main__":
    unittest.main()
