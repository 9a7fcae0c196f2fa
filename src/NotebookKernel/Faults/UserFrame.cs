using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

using NotebookKernel.Text;

namespace NotebookKernel.Faults;

/// <summary>A frame of a stack that is a cell's, or a library's that a cell has loaded.</summary>
/// <param name="File">The cell, the script or the source file; empty if it is not known.</param>
/// <param name="Line">Counted from one.</param>
/// <param name="Function">What the source calls it; empty for the code of a cell itself, and for a lambda in it.</param>
/// <param name="Text">How an error names it.</param>
/// <param name="IsScript">Whether it is a cell's or a script's.</param>
internal sealed partial record UserFrame(string File, int Line, string Function, string Text, bool IsScript)
{
    /// <summary>What the names of the assemblies of cells begin with.</summary>
    public const string AssemblyPrefix = "cell#";

    private static readonly string s_frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string s_kernelFolder = Path.GetDirectoryName(typeof(UserFrame).Assembly.Location)!;

    /// <summary>Those of an exception, the innermost first.</summary>
    public static IEnumerable<UserFrame> Of(Exception exception)
    {
        // There may be hundreds of thousands of them, of which the first few matter.
        bool isDeep = exception is InsufficientExecutionStackException;
        return Of(new StackTrace(exception, fNeedFileInfo: !isDeep).GetFrames());
    }

    /// <summary>Those among the frames of a stack, in their order.</summary>
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

    /// <summary>The frame as a line, with its code if that is known.</summary>
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
    /// The name in the source: without what the compiler makes of accessors, async methods, iterators, local functions and lambdas; empty
    /// for the code of a cell.
    /// </summary>
    private static string MethodName(MethodBase method)
    {
        string name = method.Name == "MoveNext" ? method.DeclaringType!.Name : method.Name;
        for (var match = GeneratedName().Match(name); match.Success; match = GeneratedName().Match(name))
            name = match.Groups["local"].Success ? match.Groups["local"].Value : match.Groups["outer"].Value;
        return name switch
        {
            _ when name.Trim('<', '>') is "Initialize" or "Factory" or "Main" => "",
            // The variables of a cell are fields of a class of its own.
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

    /// <summary>The type in the source that something the compiler has made belongs to.</summary>
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
