using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(BinaryReader reader) => TensorFormat.Read(reader);

        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(string location)
        {
            using FileStream stream = RegularFile.OpenRead(location);
            return Load(stream);
        }

        /// <summary>
        /// Writes the tensor in libtorch's format, which C++ and PyTorch can read; it is not the format of
        /// <see cref="TensorExtensionMethods.Save(Tensor, string)"/>.
        /// </summary>
        /// <remarks>
        /// The whole storage is written, even for a view: to save a small part of a large tensor, save a <see cref="clone"/> of it.
        /// </remarks>
        /// <param name="location">The file; its name without the extension becomes the name of the archive's folder.</param>
        public void save(string location) => TensorArchive.Write(this, location);

        /// <summary>Reads a tensor from a file in libtorch's format, or from one written by PyTorch's <c>torch.save</c>.</summary>
        /// <exception cref="InvalidDataException">The file is not in this format or damaged, or its element
        /// type is not supported.</exception>
        public static Tensor load(string location) => TensorArchive.Read(location);
    }

    /// <summary>Writes a tensor in libtorch's format, which C++ and PyTorch can read.</summary>
    public static void save(Tensor t, string location) => t.save(location);

    /// <summary>Reads a tensor from a file in libtorch's format, or from one written by PyTorch's <c>torch.save</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not in this format or damaged, or its element type is not supported.</exception>
    public static Tensor load(string location) => Tensor.load(location);
}
