using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NotebookKernel.Scripting;

/// <summary>An exception as the author of a notebook wants to read it: the message, then only the frames of cells and of the libraries that they load.</summary>
internal static partial class ExceptionText
{
    private const int MaxFrames = 20;
    private const int MaxSearched = 1000;

    private static readonly string s_frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string s_kernelFolder = Path.GetDirectoryName(typeof(ExceptionText).Assembly.Location)!;

    public static string Of(Exception exception) => string.Join('\n', Lines(exception));

    /// <summary>The type and message, the frames, and the same for what caused it.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="sources">Gives each frame of a cell the text of its line.</param>
    public static IReadOnlyList<string> Lines(Exception exception, SourceTexts? sources = null)
    {
        var lines = new List<string> { $"{exception.GetType().FullName}: {exception.Message}" };
        lines.AddRange(UserFrames(exception).Take(MaxFrames).Select(frame => $"   at {frame.Text}{LineText(frame, sources)}"));
        if (exception.InnerException is { } inner)
        {
            var causes = Lines(inner, sources);
            lines.Add($"caused by {causes[0]}");
            lines.AddRange(causes.Skip(1));
        }
        return lines;
    }

    /// <summary>Where the exception came through the given cell, or else through any cell or script; null if through none.</summary>
    public static (string File, int Line)? ScriptFrame(Exception exception, string cell)
    {
        var frames = UserFrames(exception).Take(MaxSearched).Where(frame => frame.IsScript).ToList();
        var frame = frames.Find(frame => frame.File == cell) ?? frames.FirstOrDefault();
        return frame is not null ? (frame.File, frame.Line)
            : exception.InnerException is { } inner ? ScriptFrame(inner, cell)
            : null;
    }

    /// <summary>Whether the exception came through a cell, or through a library that a cell has loaded.</summary>
    public static bool IsOfUser(Exception exception) => UserFrames(exception).Any() || exception.InnerException is { } inner && IsOfUser(inner);

    private static string LineText(UserFrame frame, SourceTexts? sources) =>
        frame.IsScript && sources?.Find(frame.File, frame.Line).Text.Trim() is { Length: > 0 } text ? $":  {text}" : "";

    private static IEnumerable<UserFrame> UserFrames(Exception exception)
    {
        // There may be hundreds of thousands of them, of which the first few matter.
        bool isDeep = exception is InsufficientExecutionStackException;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: !isDeep).GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method)
                continue;

            string file = frame.GetFileName() ?? "";
            if (IsScript(type.Assembly))
            {
                if (CellSymbols.Find(frame) is var (source, line) && source.Length > 0)
                    yield return new UserFrame(source, line, Describe(source, line, method), IsScript: true);
            }
            else if (IsOfLibrary(type.Assembly) && type.Name is not "ExceptionDispatchInfo")
            {
                string place = file.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({FileName(file)}:{frame.GetFileLineNumber()})");
                yield return new UserFrame(file, frame.GetFileLineNumber(), $"{TypeName(type)}.{MethodName(method)}{place}", IsScript: false);
            }
        }
    }

    private static string Describe(string file, int line, MethodBase method)
    {
        string name = MethodName(method);
        return string.Create(CultureInfo.InvariantCulture, $"{FileName(file)}, line {line}") + (name.Length == 0 ? "" : $", in {name}");
    }

    /// <summary>The name in the source: without what the compiler makes of async methods, iterators, local functions and lambdas; empty for the code of a cell.</summary>
    private static string MethodName(MethodBase method)
    {
        string name = method.Name == "MoveNext" ? method.DeclaringType!.Name : method.Name;
        for (var match = GeneratedName().Match(name); match.Success; match = GeneratedName().Match(name))
            name = match.Groups["local"].Success ? match.Groups["local"].Value : match.Groups["outer"].Value;
        return name.Trim('<', '>') is "Initialize" or "Factory" or "Main" ? "" : name;
    }

    private static string TypeName(Type type)
    {
        while (type.DeclaringType is { } outer && type.Name.StartsWith('<'))
            type = outer;
        return Formatting.TypeNames.Of(type);
    }

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static bool IsScript(Assembly assembly) => assembly.GetName().Name?.StartsWith(SubmissionCompiler.AssemblyPrefix, StringComparison.Ordinal) == true;

    private static bool IsOfLibrary(Assembly assembly)
    {
        string folder = assembly.IsDynamic || assembly.Location.Length == 0 ? "" : Path.GetDirectoryName(assembly.Location)!;
        return folder.Length > 0 && folder != s_frameworkFolder && folder != s_kernelFolder;
    }

    [GeneratedRegex(@"^<(?<outer>.*)>[a-z](?:__(?<local>[^|]+)\|)?[^>]*$")]
    private static partial Regex GeneratedName();

    private sealed record UserFrame(string File, int Line, string Text, bool IsScript);
}
