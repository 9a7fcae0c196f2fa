using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Testing;

/// <summary>
/// Guards a library's public surface: compares its members, as sorted text, with PublicApi.approved.txt of the test project.
/// </summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>
    /// Fails if the surface differs from the approved text, and writes the current one to PublicApi.received.txt beside the tests.
    /// </summary>
    public static void AssertApproved(Assembly library)
    {
        string received = Describe(library);
        string receivedPath = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        string approvedPath = Path.Combine(ProjectFolder(), "PublicApi.approved.txt");
        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        string[] before = approved.Split('\n');
        string[] now = received.Split('\n');
        IEnumerable<string> changes = before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line));
        Assert.Fail(
            $"The public surface of {library.GetName().Name} changed. Where that is meant, copy {receivedPath} to "
                + $"{approvedPath}.\n{string.Join('\n', changes)}");
    }

    /// <summary>Returns every public and protected member on a line of its own, sorted.</summary>
    public static string Describe(Assembly library)
    {
        IEnumerable<string> lines = library.GetExportedTypes()
            .Where(type => !IsOfExtensions(type))
            .SelectMany(type => Members(type).Prepend(Declaration(type)))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', lines) + "\n";
    }

    private static string ProjectFolder()
    {
        string project = Assembly.GetEntryAssembly()!.GetName().Name + ".csproj";
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, project)))
                return folder.FullName;
        }
        throw new FileNotFoundException(
            $"{project}: not found above {AppContext.BaseDirectory}; run the tests from the repository", project);
    }

    private static string Declaration(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? type.IsByRefLike ? "ref struct" : "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";
        IEnumerable<Type> bases = type.GetInterfaces().Where(i => i.IsVisible && !InheritedInterfaces(type).Contains(i));
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)
            && parent != typeof(MulticastDelegate))
        {
            bases = bases.Prepend(parent);
        }
        string[] names = [.. bases.Select(Name).Order(StringComparer.Ordinal)];
        return $"{Name(type)} :: {kind}{(names.Length > 0 ? " : " + string.Join(", ", names) : "")}";
    }

    private static IEnumerable<Type> InheritedInterfaces(Type type) =>
        (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(i => i.GetInterfaces()));

    private static IEnumerable<string> Members(Type type)
    {
        string owner = Name(type);
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(name => $"{owner}.{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }
        if (typeof(Delegate).IsAssignableFrom(type))
            return [$"{owner}.{Signature(type.GetMethod("Invoke")!)}"];

        IEnumerable<string> constructors = type.GetConstructors(Declared).Where(IsVisible)
            .Select(constructor => $"{owner}.new({Parameters(constructor)})");
        IEnumerable<string> methods = type.GetMethods(Declared)
            .Where(
                method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
                    && !IsOfRecords(method))
            .Select(method => $"{owner}.{Modifier(method)}{Signature(method)}");
        IEnumerable<string> properties = type.GetProperties(Declared)
            .Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract")
            .Select(property => $"{owner}.{Property(property)}");
        IEnumerable<string> fields = type.GetFields(Declared)
            .Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
            .Select(
                field => $"{owner}.{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{field.Name}: "
                    + $"{Name(field.FieldType)}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "")}");
        IEnumerable<string> events = type.GetEvents(Declared)
            .Where(e => IsVisible(e.AddMethod!))
            .Select(e => $"{owner}.event {e.Name}: {Name(e.EventHandlerType!)}");
        return constructors.Concat(methods).Concat(properties).Concat(fields).Concat(events);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Returns whether the compiler generates a method for every record.</summary>
    private static bool IsOfRecords(MethodInfo method) =>
        method.Name is "PrintMembers" or "<Clone>$"
            || method.IsDefined(typeof(CompilerGeneratedAttribute))
                && method.Name is "Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality" or "Deconstruct";

    /// <summary>
    /// Returns whether the compiler generates a type for the members of an extension, which the outer type has as methods.
    /// </summary>
    private static bool IsOfExtensions(Type type) => Nesting(type).Any(part => part.Name.StartsWith('<'));

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface ? ""
        : method.IsAbstract ? "abstract "
        : method.GetBaseDefinition() != method ? "override "
        : method.IsVirtual && !method.IsFinal ? "virtual " : "";

    private static string Signature(MethodInfo method)
    {
        string generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{method.Name}{generics}({Parameters(method)}): {Name(method.ReturnType)}";
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo accessor = property.GetAccessors(nonPublic: true).First(IsVisible);
        string index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(Parameter))}]"
            : "";
        string get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "";
        string set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        return $"{Modifier(accessor)}{property.Name}{index}: {Name(property.PropertyType)} {{{get}{set} }}";
    }

    private static string Parameters(MethodBase method)
    {
        string self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return self + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string passing = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        string value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "";
        return $"{passing}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsPointer)
            return Name(type.GetElementType()!) + "*";
        if (type.IsGenericParameter)
            return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (s_keywords.TryGetValue(type, out string? keyword))
            return keyword;

        // A nested type of a generic one repeats the outer type's arguments in front of its own.
        var name = new StringBuilder();
        Type[] arguments = type.GetGenericArguments();
        int used = 0;
        foreach (Type part in Nesting(type))
        {
            name.Append(name.Length > 0 ? "." : "").Append(part.Name.Split('`')[0]);
            int count = part.GetGenericArguments().Length;
            if (count > used)
                name.Append('<').AppendJoin(", ", arguments[used..count].Select(Name)).Append('>');
            used = count;
        }
        return name.ToString();
    }

    private static IEnumerable<Type> Nesting(Type type) =>
        type.DeclaringType is { } outer && !type.IsGenericParameter ? Nesting(outer).Append(type) : [type];

    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(sbyte)] = "sbyte",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };
}
