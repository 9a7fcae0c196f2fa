using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

using Notebooks.Text;

namespace Notebooks.Faults;

/// <summary>A stack frame that belongs to a cell, or to a library that a cell has loaded.</summary>
/// <param name="File">The cell, the script or the source file; empty if unknown.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Function">The name of the function in the source; empty for the code of a cell itself, and for a lambda in it.</param>
/// <param name="Text">The frame's text in an error.</param>
/// <param name="IsScript">Whether the frame belongs to a cell or a script.</param>
internal sealed partial record UserFrame(string File, int Line, string Function, string Text, bool IsScript)
{
    /// <summary>The prefix of the names of the cells' assemblies.</summary>
    public const string AssemblyPrefix = "cell#";

    private static readonly string s_frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string s_kernelFolder = Path.GetDirectoryName(typeof(UserFrame).Assembly.Location)!;

    /// <summary>Returns the user frames of an exception, innermost first.</summary>
    public static IEnumerable<UserFrame> Of(Exception exception)
    {
        // There may be hundreds of thousands of them, of which only the first few matter.
        bool isDeep = exception is InsufficientExecutionStackException;
        return Of(new StackTrace(exception, fNeedFileInfo: !isDeep).GetFrames());
    }

    /// <summary>Returns the user frames of a stack, in order.</summary>
    public static IEnumerable<UserFrame> Of(IEnumerable<StackFrame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method)
                continue;
            if (IsSubmission(type.Assembly))
            {
                if (CellSymbols.Find(frame) is var (source, line) && source.Length > 0)
                    yield return OfScript(source, line, MethodName(method));
            }
            else if (IsOfLibrary(type.Assembly) && type.Name is not "ExceptionDispatchInfo")
            {
                string file = frame.GetFileName() ?? "";
                string place = file.Length == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $" ({FileName(file)}:{frame.GetFileLineNumber()})");
                string name = method is ConstructorInfo ? MethodName(method) : $"{TypeName(type)}.{MethodName(method)}";
                yield return new UserFrame(file, frame.GetFileLineNumber(), name, name + place, IsScript: false);
            }
        }
    }

    /// <summary>Formats the frame as a line, with its code if known.</summary>
    public ErrorLine ToLine(SourceTexts? sources)
    {
        string code = IsScript && sources?.Find(File, Line).Text.Trim() is { Length: > 0 } text ? $":  {text}" : "";
        return new ErrorLine(ErrorLineKind.Frame, $"   at {Text}", code);
    }

    private static UserFrame OfScript(string file, int line, string function) => new(
        file, line, function,
        string.Create(CultureInfo.InvariantCulture, $"{FileName(file)}, line {line}") + (function.Length == 0 ? "" : $", in {function}"),
        IsScript: true);

    /// <summary>
    /// Returns the name in the source, without the additions that the compiler makes for accessors, async methods, iterators, local
    /// functions and lambdas; empty for the code of a cell.
    /// </summary>
    private static string MethodName(MethodBase method)
    {
        string name = method.Name == "MoveNext" ? method.DeclaringType!.Name : method.Name;
        for (var match = GeneratedName().Match(name); match.Success; match = GeneratedName().Match(name))
            name = match.Groups["local"].Success ? match.Groups["local"].Value : match.Groups["outer"].Value;
        return name switch
        {
            _ when name.Trim('<', '>') is "Initialize" or "Factory" or "Main" => "",
            // The variables of a cell are fields of a generated class.
            ".ctor" or ".cctor" when SourceType(method.DeclaringType!).Name.StartsWith("Submission#", StringComparison.Ordinal) => "",
            ".ctor" => $"the constructor of {TypeName(method.DeclaringType!)}",
            ".cctor" => $"the static constructor of {TypeName(method.DeclaringType!)}",
            "get_Item" or "set_Item" => "this[]",
            _ when name.StartsWith("op_", StringComparison.Ordinal) => $"the operator {name["op_".Length..]}",
            _ when AccessorName().Match(name) is { Success: true } accessor => accessor.Groups["property"].Value,
            _ => name,
        };
    }

    private static string TypeName(Type type) => TypeNames.Of(SourceType(type));

    /// <summary>Returns the type in the source to which a compiler-generated type belongs.</summary>
    private static Type SourceType(Type type)
    {
        while (type.DeclaringType is { } outer && type.Name.StartsWith('<'))
            type = outer;
        return type;
    }

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static bool IsSubmission(Assembly assembly) =>
        assembly.GetName().Name?.StartsWith(AssemblyPrefix, StringComparison.Ordinal) == true;

    private static bool IsOfLibrary(Assembly assembly)
    {
        string folder = assembly.IsDynamic || assembly.Location.Length == 0 ? "" : Path.GetDirectoryName(assembly.Location)!;
        return folder.Length > 0 && folder != s_frameworkFolder && folder != s_kernelFolder;
    }

    [GeneratedRegex(@"^<(?<outer>.*)>[a-z](?:__(?<local>[^|]+)\|)?[^>]*$")]
    private static partial Regex GeneratedName();

    [GeneratedRegex("^(?:get|set|add|remove)_(?<property>.+)$")]
    private static partial Regex AccessorName();
}
