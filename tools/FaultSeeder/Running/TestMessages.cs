using System.Diagnostics;
using System.Text.Json;

namespace FaultSeeder.Running;

/// <summary>Reads what xunit's runner prints as JSON, a message in each line.</summary>
internal sealed class TestMessages
{
    private readonly Dictionary<string, string> _classes = [], _methods = [], _tests = [];
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>The tests that failed, in their order, each with its method.</summary>
    internal List<(string Test, string Method)> Failed { get; } = [];

    /// <summary>Whether the runner came to its end.</summary>
    internal bool IsComplete { get; private set; }

    internal TimeSpan LongestSilence { get; private set; }

    internal void Hear(string line)
    {
        TimeSpan silence = Stopwatch.GetElapsedTime(_last);
        _last = Stopwatch.GetTimestamp();
        LongestSilence = silence > LongestSilence ? silence : LongestSilence;
        // The tests themselves print, too, and may leave a line unfinished.
        int start = line.IndexOf("{\"$type\":", StringComparison.Ordinal);
        if (start >= 0)
            Read(line[start..]);
    }

    private void Read(string text)
    {
        using var message = JsonDocument.Parse(text);
        JsonElement root = message.RootElement;
        switch (Text("$type"))
        {
            case "test-class-starting":
                _classes[Text("TestClassUniqueID")] = Text("TestClassName");
                break;
            case "test-method-starting":
                _methods[Text("TestMethodUniqueID")] = $"{_classes[Text("TestClassUniqueID")]}.{Text("MethodName")}";
                break;
            case "test-starting":
                _tests[Text("TestUniqueID")] = Text("TestDisplayName");
                break;
            case "test-failed":
                Failed.Add((_tests[Text("TestUniqueID")], _methods[Text("TestMethodUniqueID")]));
                break;
            case "test-assembly-finished":
                IsComplete = true;
                break;
        }

        string Text(string name) => root.GetProperty(name).GetString()!;
    }
}
