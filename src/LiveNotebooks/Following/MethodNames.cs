namespace LiveNotebooks.Following;

/// <summary>What the name of a method tells about what it changes, where its code is not at hand.</summary>
internal static class MethodNames
{
    /// <summary>Methods that change their object even where their result is used.</summary>
    private static readonly HashSet<string> s_commands = new(StringComparer.OrdinalIgnoreCase)
    {
        "backward", "fit", "fitAsync", "resume", "resumeAsync", "step", "train", "trainAsync",
    };

    /// <summary>The first words of such methods.</summary>
    private static readonly HashSet<string> s_commandWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "clear", "decrement", "dequeue", "enqueue", "increment", "move", "next", "pop", "push", "remove", "reset", "shuffle", "sort",
        "update", "zero",
    };

    /// <summary>The first words of methods that show, check or store what they are given, and the object that they belong to.</summary>
    private static readonly HashSet<string> s_showing = new(StringComparer.OrdinalIgnoreCase)
    {
        "assert", "check", "describe", "display", "draw", "dump", "ensure", "equals", "export", "for", "get", "log", "plot", "print",
        "render", "report", "save", "show", "tell", "throw", "to", "trace", "validate", "verify", "wait",
    };

    /// <summary>The methods whose result shares nothing with what it was made of.</summary>
    private static readonly HashSet<string> s_copies = new(StringComparer.Ordinal)
    {
        "Any", "All", "Average", "Clone", "Contains", "Count", "LongCount", "Sum", "ToArray", "ToDictionary", "ToHashSet", "ToList",
        "ToLookup", "ToString",
    };

    /// <summary>The methods that fill what they are given.</summary>
    private static readonly HashSet<string> s_filling = new(StringComparer.Ordinal) { "CopyTo", "NextBytes", "Shuffle" };

    /// <summary>
    /// Whether a method changes its object although it is asked for a result: <c>queue.Dequeue()</c>, <c>tensor.add_(1)</c>.
    /// </summary>
    public static bool IsCommand(string name) =>
        name.EndsWith('_') || s_commands.Contains(name) || s_commandWords.Contains(FirstWord(name))
        || FirstWord(name) is "Read" && name.Length > "Read".Length
        || FirstWord(name) is "Try" && s_commandWords.Contains(FirstWord(name[3..]));

    /// <summary>Whether a method changes neither its object nor its arguments although its result is thrown away.</summary>
    public static bool IsShowing(string name) => s_showing.Contains(FirstWord(name));

    /// <summary>Whether a method writes its arguments somewhere: what it belongs to may change, such as a stream.</summary>
    public static bool IsWriting(string name) => FirstWord(name) is "Write" or "Append";

    /// <summary>Whether a method leaves its object in a state in which another call leaves it again.</summary>
    public static bool IsEnding(string name) => name is "Dispose" or "DisposeAsync" or "Close" or "Clear";

    /// <summary>Whether a method's result is a value or an object of its own.</summary>
    public static bool IsCopying(string name) =>
        s_copies.Contains(name) || FirstWord(name) is "Build" or "Copy" or "Create" or "Make" or "New" or "With";

    /// <summary>Whether a method of an object changes its arguments.</summary>
    public static bool IsFilling(string name) => s_filling.Contains(name);

    /// <summary>Returns <c>Try</c> of <c>TryAdd</c>, <c>zero</c> of <c>zero_grad</c>.</summary>
    private static string FirstWord(string name)
    {
        int end = 1;
        while (end < name.Length && char.IsAsciiLetterLower(name[end]))
            end++;
        return name.Length == 0 ? "" : name[..end];
    }
}
