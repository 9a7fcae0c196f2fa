using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace MnistHelpers;

/// <summary>What computes behind TorchSharp's API: this project's own engine, or libtorch.</summary>
public static class TensorEngine
{
    private const string Library = "LibTorchSharp";

    /// <summary>Whether this build computes with libtorch (<c>dotnet build -p:Engine=libtorch</c>).</summary>
    public static bool IsLibtorch { get; } = typeof(TensorEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(attribute => attribute is { Key: "Engine", Value: "libtorch" });

    /// <summary>Says in a line which engine computes.</summary>
    /// <exception cref="DllNotFoundException">It is libtorch, which cannot be loaded here.</exception>
    public static string Describe()
    {
        Require();
        return IsLibtorch
            ? $"The engine is libtorch, behind TorchSharp {typeof(torch).Assembly.GetName().Version!.ToString(3)}."
            : "The engine is this project's own, written in C#.";
    }

    /// <summary>Does nothing if the engine can compute here.</summary>
    /// <exception cref="DllNotFoundException">It is libtorch, which cannot be loaded here; the message says why and what to do.</exception>
    public static void Require()
    {
        if (!IsLibtorch)
            return;
        try
        {
            NativeLibrary.Load(Library, typeof(torch).Assembly, searchPath: null);
        }
        catch (DllNotFoundException fault)
        {
            // Without the loader's own message, a dozen lines of places where it has looked.
            throw new DllNotFoundException(Explain(fault.Message, Platform));
        }
    }

    /// <summary>The system and the processor, as packages name them.</summary>
    private static string Platform
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            if (RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
                system += "-musl";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>Says which library is missing, who has it, and what else to do.</summary>
    /// <param name="fault">What the loader of libraries says.</param>
    /// <param name="platform">The system and the processor, such as <c>linux-x64</c>.</param>
    internal static string Explain(string fault, string platform)
    {
        bool isThere = platform is "linux-x64" or "win-x64" or "osx-arm64", isOld = fault.Contains("GLIBCXX", StringComparison.Ordinal);
        string what = (isThere, isOld) switch
        {
            (false, _) => $"there is none for {platform}, only for linux-x64, win-x64 and osx-arm64",
            (_, true) => "it needs a newer C++ library than this system has: libstdc++.so.6 with GLIBCXX_3.4.32, that of GCC 13.2, "
                + "as in Debian 13, Ubuntu 24.04, Fedora 39, RHEL 10 and later",
            _ => $"{Library}, or a library that it needs, is neither beside TorchSharp.dll nor in the system. {Missing(fault)}"
                .TrimEnd(' ', '.'),
        };
        return $"libtorch cannot be loaded: {what}. You can also build without -p:Engine=libtorch; this project's own engine runs here.";
    }

    /// <summary>What the loader says of a library other than the one that it was asked for.</summary>
    private static string Missing(string fault) => fault.ReplaceLineEndings("\n").Split('\n').FirstOrDefault(
        line => line.Contains("cannot open", StringComparison.Ordinal) && !line.Contains(Library, StringComparison.Ordinal)) ?? "";
}
