namespace TensorKernels;

/// <summary>
/// A module of WebAssembly, written function by function, in the binary format of the WebAssembly Core Specification 2.0. It works on the
/// memory that it is given, and each function takes one thing: the address of its arguments, which are numbers of 32 bits.
/// </summary>
internal sealed class WebModule
{
    private const byte TypeSection = 1, ImportSection = 2, FunctionSection = 3, ExportSection = 7, CodeSection = 10;

    private readonly List<byte[]> _functions = [];

    /// <summary>Adds a function.</summary>
    internal void Add(Action<WebFunction> write)
    {
        var function = new WebFunction();
        write(function);
        _functions.Add(function.ToArray());
    }

    /// <summary>
    /// Returns the module. It imports <c>env.memory</c>, and exports the functions in the order in which they were added.
    /// </summary>
    internal byte[] ToArray()
    {
        var module = new List<byte>([0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0]);
        // One type: from an i32 to nothing.
        AddSection(module, TypeSection, [1, 0x60, 1, WebFunction.Integer32, 0]);
        // A memory of any size.
        AddSection(module, ImportSection, [1, .. Name("env"), .. Name("memory"), 2, 0, 1]);
        AddSection(module, FunctionSection, [.. WebFunction.Unsigned(_functions.Count), .. new byte[_functions.Count]]);
        AddSection(
            module, ExportSection,
            [
                .. WebFunction.Unsigned(_functions.Count),
                .. Enumerable.Range(0, _functions.Count).SelectMany(i => (byte[])[.. Name($"f{i}"), 0, .. WebFunction.Unsigned(i)]),
            ]);
        AddSection(
            module, CodeSection,
            [
                .. WebFunction.Unsigned(_functions.Count),
                .. _functions.SelectMany(body => (byte[])[.. WebFunction.Unsigned(body.Length), .. body]),
            ]);
        return [.. module];
    }

    private static void AddSection(List<byte> module, byte kind, byte[] content)
    {
        module.Add(kind);
        module.AddRange(WebFunction.Unsigned(content.Length));
        module.AddRange(content);
    }

    private static byte[] Name(string name) => [(byte)name.Length, .. name.Select(letter => (byte)letter)];
}
